package dev.thecal.core.clinic;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Days on which a site does not keep its usual hours: a holiday, an evening clinic, a move.
 *
 * @param from first local day, inclusive
 * @param to last local day, inclusive; empty: one day
 * @param reason as a notice on the door says it
 * @param hours instead of the usual ones; none: closed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OpeningException(
    LocalDate from, Optional<LocalDate> to, String reason, List<Stretch> hours) {

  public OpeningException {
    hours = List.copyOf(hours);
    if (to.isPresent() && to.get().isBefore(from)) {
      throw new IllegalArgumentException(
          "\"to\" is " + to.get() + ", before \"from\" " + from + "; maybe exchange them");
    }
  }

  /** The last day, inclusive. */
  public LocalDate lastDay() {
    return to.orElse(from);
  }

  static Supplier<OpeningException> read(JsonInput in) {
    var from = in.required("from", Reads::date);
    var to = in.optional("to", Reads::date);
    var reason = in.required("reason", Reads.text(200));
    var hours = in.requiredList("hours", Stretch::read);
    return () -> new OpeningException(from.get(), to.optional(), reason.get(), hours.get());
  }

  /**
   * Open in the site's own zone.
   *
   * @param from inclusive
   * @param to exclusive, after {@code from}
   */
  public record Stretch(LocalTime from, LocalTime to) {

    public Stretch {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException(
            "the site closes at " + to + ", not after it opens at " + from);
      }
    }

    static Supplier<Stretch> read(JsonInput in) {
      var from = in.required("from", ProfileReads::time);
      var to = in.required("to", ProfileReads::time);
      return () -> new Stretch(from.get(), to.get());
    }
  }
}
