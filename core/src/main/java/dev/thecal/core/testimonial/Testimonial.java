package dev.thecal.core.testimonial;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a patient said and may be shown saying.
 *
 * @param id unique within the clinic
 * @param says the patient's own words
 * @param shownAs the name under them, as the patient wants it, for example "A patient, 62"
 * @param language in which it was said, {@code en} or {@code es}
 * @param consent without one there is no testimonial
 * @param withdrawn from that moment on it is shown nowhere
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Testimonial(
    ClinicId clinic,
    String id,
    String says,
    String shownAs,
    String language,
    Consent consent,
    Optional<Withdrawal> withdrawn) {

  /**
   * The patient's consent to be shown.
   *
   * @param givenOn the day on the signed form
   * @param keptWhere where the form is kept, for example a place in the chart
   * @param until last day on which the words may be shown, inclusive; empty: until it is withdrawn
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Consent(LocalDate givenOn, String keptWhere, Optional<LocalDate> until) {

    static Supplier<Consent> read(JsonInput in) {
      var givenOn = in.required("givenOn", Reads::date);
      var keptWhere = in.required("keptWhere", Reads.text(200));
      var until = in.optional("until", Reads::date);
      return () -> new Consent(givenOn.get(), keptWhere.get(), until.optional());
    }
  }

  /** Who recorded that the consent was withdrawn. */
  public record Withdrawal(String by, Instant at) {}

  /** Whether it may be shown on that day. */
  public boolean shownOn(LocalDate day) {
    return withdrawn.isEmpty()
        && !consent.givenOn().isAfter(day)
        && consent.until().filter(until -> until.isBefore(day)).isEmpty();
  }

  Testimonial withdrawn(String by, Instant at) {
    return new Testimonial(
        clinic, id, says, shownAs, language, consent, Optional.of(new Withdrawal(by, at)));
  }

  /** Reads a testimonial; {@code in} still has to be checked. */
  public static Supplier<Testimonial> read(JsonInput in, ClinicId clinic) {
    var id = in.required("id", value -> Ids.require("testimonial id", value));
    var says = in.required("says", Reads.text(1000));
    var shownAs = in.required("shownAs", Reads.text(80));
    var language = in.required("language", Reads.text(2));
    var consent = in.requiredObject("consent", Consent::read);
    return () -> new Testimonial(
        clinic,
        id.get(),
        says.get(),
        shownAs.get(),
        language.get(),
        consent.get(),
        Optional.empty());
  }
}
