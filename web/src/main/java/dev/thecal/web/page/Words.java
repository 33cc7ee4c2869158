package dev.thecal.web.page;

import dev.thecal.core.clinic.Coverage;
import dev.thecal.core.clinic.RefillCredential;
import dev.thecal.core.clinic.Service;
import dev.thecal.core.json.Reads;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Codes of the domain in the words of a page. */
final class Words {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.US);

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

  private Words() {}

  /** {@code Wed 6 May 2026}. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code Wed 6 May 2026, 9:30 am}, in that zone. */
  static String moment(Instant at, ZoneId zone) {
    var local = at.atZone(zone);
    return day(local.toLocalDate()) + ", " + time(local.toLocalTime());
  }

  /** {@code 9:30 am}. */
  static String time(LocalTime time) {
    return HOUR.format(time).toLowerCase(Locale.US);
  }

  /** {@code 1 day}, {@code 2 days}. */
  static String days(long count) {
    return count == 1 ? "1 day" : count + " days";
  }

  /** {@code single injection}. */
  static String plain(Enum<?> code) {
    return Reads.name(code).replace('-', ' ');
  }

  static String plain(String code) {
    return code.replace('-', ' ');
  }

  /** {@code Single injection}. */
  static String title(Enum<?> code) {
    return capital(plain(code));
  }

  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  static String of(Service.Discipline discipline) {
    return switch (discipline) {
      case INTERVENTIONAL -> "Procedures";
      case PHYSICAL_THERAPY -> "Physical therapy";
      case PSYCHOLOGICAL -> "Mind and mood";
      case MEDICATION -> "Medicines";
    };
  }

  static String of(Coverage.Payer payer) {
    return switch (payer) {
      case MEDICARE -> "Medicare";
      case MEDICAID -> "Medicaid";
      case PRIVATE_INSURANCE -> "private health insurance";
      case WORKERS_COMPENSATION -> "workers' compensation";
      case PERSONAL_INJURY -> "personal injury claims";
      case SELF_PAY -> "paying yourself";
    };
  }

  static String of(RefillCredential credential) {
    return switch (credential) {
      case SURGEON -> "a surgeon";
      case PHYSICIAN -> "a physician";
      case ADVANCED_PRACTITIONER -> "an advanced practitioner";
      case REGISTERED_NURSE_ON_ORDER -> "a trained nurse, on the order of your physician";
    };
  }
}
