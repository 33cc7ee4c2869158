package dev.thecal.core.mri;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.load.Catalogue;
import dev.thecal.core.load.SampleEntry;
import dev.thecal.core.load.SampleFile;
import dev.thecal.core.load.SampleScope;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/** Reads {@code mri-orders.json}: scans that are planned, each with its clinic, its patient and the pump. */
public final class MriOrderFile implements SampleFile {

  private final MriOrders orders;

  @Inject
  public MriOrderFile(MriOrders orders) {
    this.orders = orders;
  }

  @Override
  public String name() {
    return "mri-orders.json";
  }

  @Override
  public Supplier<List<SampleEntry>> read(JsonInput in, SampleScope scope) {
    return in.requiredList("orders", item -> entry(item, scope));
  }

  private Supplier<SampleEntry> entry(JsonInput in, SampleScope scope) {
    SampleScope.Owner owner = scope.owner(in);
    Catalogue.requireId(in);
    var midnight = scope.today().atStartOfDay(ZoneOffset.UTC).toInstant();
    var order = MriOrderInput.read(in, scope.pump(in, owner), midnight);
    return () -> new Entry(orders, order.get());
  }

  private record Entry(MriOrders orders, MriOrder order) implements SampleEntry {

    @Override
    public ClinicId clinic() {
      return order.clinic();
    }

    @Override
    public boolean write(Access access) {
      boolean known = orders.list(access, order.clinic(), order.patient()).stream()
          .anyMatch(one -> one.value().id().equals(order.id()));
      if (!known) {
        orders.order(access, order);
      }
      return !known;
    }
  }
}
