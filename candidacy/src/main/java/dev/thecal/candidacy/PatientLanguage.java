package dev.thecal.candidacy;

import dev.thecal.candidacy.rule.DayText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A language of what patients read of an assessment. */
public enum PatientLanguage {
  /** English: the text that is reviewed. */
  EN,
  /** Spanish: a translation that nobody has reviewed; it says so and stands beside the English. */
  ES;

  private static final DateTimeFormatter SPANISH_DAY =
      DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", Locale.forLanguageTag("es"));

  String file() {
    return "/patient/" + name().toLowerCase(Locale.ROOT) + ".properties";
  }

  String day(LocalDate day) {
    return switch (this) {
      case EN -> DayText.of(day);
      case ES -> SPANISH_DAY.format(day);
    };
  }
}
