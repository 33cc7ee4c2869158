package dev.thecal.core.timeline;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.conversion.Conversion;
import dev.thecal.core.conversion.ConversionRecords;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.timeline.Happening.Subject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Doses by mouth that were converted for a first intrathecal dose, and who signed. */
public final class ConversionSource implements TimelineSource {

  private static final String CONVERSION = "dose-conversion";

  private final ConversionRecords conversions;

  @Inject
  public ConversionSource(ConversionRecords conversions) {
    this.conversions = conversions;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(CONVERSION);
  }

  @Override
  public List<Happening> list(Access access, ClinicId clinic, PatientId patient) {
    return conversions.list(access, clinic, patient).stream()
        .map(Versioned::value)
        .flatMap(one -> happenings(one).stream())
        .toList();
  }

  private static List<Happening> happenings(Conversion one) {
    var all = new ArrayList<Happening>();
    all.add(Happening.of(
        When.at(one.at()),
        subject(one, 1),
        "Dose by mouth converted: " + one.drug() + " " + one.oral() + ", not above "
            + one.notAbove()
            + one.withdrawnBecause().map(why -> "; withdrawn: " + why).orElse(""),
        one.by()));
    for (Conversion.Signature signature : one.signatures()) {
      all.add(Happening.of(
          When.at(signature.at()),
          subject(one, all.size() + 1),
          "Converted dose signed",
          signature.by()));
    }
    return all;
  }

  private static Subject subject(Conversion one, int part) {
    return new Subject(CONVERSION, one.id().value(), part);
  }
}
