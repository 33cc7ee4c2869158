package dev.thecal.core.conversion;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.load.Catalogue;
import dev.thecal.core.load.SampleEntry;
import dev.thecal.core.load.SampleFile;
import dev.thecal.core.load.SampleScope;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads {@code dose-conversions.json}: {@code {"conversions": [{"clinic", "patient", "id", "request": {…}}]}}, the
 * request as in {@link ConversionRequest}. Each waits for two people to sign.
 */
public final class ConversionFile implements SampleFile {

  private final Conversions conversions;

  @Inject
  public ConversionFile(Conversions conversions) {
    this.conversions = conversions;
  }

  @Override
  public String name() {
    return "dose-conversions.json";
  }

  @Override
  public Supplier<List<SampleEntry>> read(JsonInput in, SampleScope scope) {
    return in.requiredList("conversions", item -> entry(item, scope));
  }

  private Supplier<SampleEntry> entry(JsonInput in, SampleScope scope) {
    var owner = scope.owner(in);
    Catalogue.requireId(in);
    var id = in.required("id", ConversionId::new);
    var request = in.requiredObject(
        "request", inner -> ConversionRequest.read(inner, owner.clinic(), owner.patient()));
    return () -> new Entry(conversions, request.get().as(id.get()));
  }

  private record Entry(Conversions conversions, ConversionRequest request) implements SampleEntry {

    @Override
    public ClinicId clinic() {
      return request.clinic();
    }

    @Override
    public boolean write(Access access) {
      boolean known = conversions.list(access, request.clinic(), request.patient()).stream()
          .anyMatch(made -> made.value().id().equals(request.id()));
      if (!known) {
        conversions.convert(access, request);
      }
      return !known;
    }
  }
}
