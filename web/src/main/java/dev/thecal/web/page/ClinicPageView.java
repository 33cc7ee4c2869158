package dev.thecal.web.page;

import java.util.List;
import java.util.Optional;

/**
 * The public page of a clinic; everything on it comes from the clinic's profile.
 *
 * @param therapy the clinic's own name for it
 * @param synonyms other names a patient may have heard
 * @param definition what it is, in one sentence
 * @param selfCheck address of the questionnaire for visitors
 * @param conditions empty: the clinic names none, so none are listed
 * @param payers empty: the clinic does not say
 */
public record ClinicPageView(
    PageFrame frame,
    String name,
    String therapy,
    List<String> synonyms,
    String definition,
    String purpose,
    boolean acceptingPatients,
    Optional<String> notice,
    String selfCheck,
    PhoneBox phones,
    List<Offer> services,
    List<Named> conditions,
    List<Place> sites,
    List<Named> team,
    List<Named> leaflets,
    Refills refills,
    List<String> payers,
    List<String> costFactors,
    boolean helpsWithAuthorisation) {

  /**
   * How to reach a person.
   *
   * @param afterHours what to do when the clinic is closed
   */
  public record PhoneBox(
      Link phone, Optional<Link> tollFree, Link onCall, String afterHours, Link emergency) {}

  /** What one discipline offers. */
  public record Offer(String discipline, List<String> offers) {}

  /**
   * A name with a sentence about it and perhaps a page of its own.
   *
   * @param note empty if there is none
   */
  public record Named(String name, String note, Optional<String> address) {}

  /**
   * A site.
   *
   * @param hours one line a day, in the site's own time
   */
  public record Place(String name, String address, Link phone, List<String> hours) {}

  /**
   * How the clinic refills; its own words for it may mislead and are not shown.
   *
   * @param by who does it
   * @param every usual time between two refills
   */
  public record Refills(String by, String every, boolean home) {}
}
