package dev.thecal.core.recall;

import dev.thecal.core.access.ClinicId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A notice that devices or a drug are recalled, as this clinic works through it.
 *
 * @param clinic that works through it
 * @param id unique for the clinic
 * @param title in a few words
 * @param notice the notice's own number or title, so that it can be found again
 * @param address where it can be read
 * @param noticedOn the day it reached the clinic
 * @param action what the notice asks for, in its own words
 * @param device which devices, if any
 * @param drug which fills, if any; at least one of the two
 * @param closed when and by whom; empty while it is open
 */
public record Recall(
    ClinicId clinic,
    RecallId id,
    String title,
    String notice,
    Optional<String> address,
    LocalDate noticedOn,
    String action,
    Optional<DeviceScope> device,
    Optional<DrugScope> drug,
    Optional<Closing> closed) {

  /**
   * The end of a recall.
   *
   * @param remark what is left to say
   */
  public record Closing(Instant at, String by, Optional<String> remark) {}

  public Recall {
    if (device.isEmpty() && drug.isEmpty()) {
      throw new IllegalArgumentException("say which devices (\"device\") or which drug (\"drug\")");
    }
  }

  public boolean open() {
    return closed.isEmpty();
  }

  Recall closed(Closing closing) {
    return new Recall(
        clinic, id, title, notice, address, noticedOn, action, device, drug, Optional.of(closing));
  }
}
