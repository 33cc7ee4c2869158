package dev.thecal.core.aftercare;

import dev.thecal.core.clinic.AfterHours;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.OpeningHours;
import dev.thecal.core.clinic.Site;
import dev.thecal.core.triage.TriageAnswer;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Whom to call, and where to go when nobody is there.
 *
 * @param clinic its name
 * @param phone while it is open
 * @param hours a line for each site, in the site's own time
 * @param onCallPhone at any hour
 * @param whileClosed where to go with a warning sign
 * @param instruction the same in the clinic's words
 * @param emergency when to call emergency services at once
 */
public record Contacts(
    String clinic,
    String phone,
    List<String> hours,
    String onCallPhone,
    AfterHours.WarningSigns whileClosed,
    String instruction,
    String emergency) {

  public Contacts {
    hours = List.copyOf(hours);
  }

  static Contacts of(ClinicProfile profile) {
    return new Contacts(
        profile.name(),
        profile.contact().phone(),
        profile.sites().stream().map(Contacts::line).toList(),
        profile.afterHours().onCallPhone(),
        profile.afterHours().warningSigns(),
        profile.afterHours().instruction(),
        TriageAnswer.EMERGENCY);
  }

  private static String line(Site site) {
    return site.name() + ": "
        + site.openingHours().stream().map(Contacts::stretch).collect(Collectors.joining(", "));
  }

  private static String stretch(OpeningHours hours) {
    return hours.day().getDisplayName(TextStyle.FULL, Locale.US) + " " + hours.from() + " to "
        + hours.to();
  }
}
