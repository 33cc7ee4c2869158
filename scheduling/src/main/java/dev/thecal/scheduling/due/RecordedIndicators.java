package dev.thecal.scheduling.due;

import dev.thecal.core.access.Access;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.replacement.ReplacementRecords;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What core has on record: the earliest day on which a pump was seen to ask for its replacement. Straight from the
 * records: the service publishes events, of which the window is a listener.
 */
public final class RecordedIndicators implements ReplacementIndicators {

  private final ReplacementRecords records;

  @Inject
  public RecordedIndicators(ReplacementRecords records) {
    this.records = records;
  }

  @Override
  public Optional<LocalDate> find(Access access, Implant implant) {
    return records.find(access, implant);
  }
}
