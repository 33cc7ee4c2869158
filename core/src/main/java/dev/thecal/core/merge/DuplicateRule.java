package dev.thecal.core.merge;

import dev.thecal.core.patient.Patient;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Why two records may be one person. Each rule is a plain comparison that anybody can repeat; none decides,
 * people do. Names are compared without case, accents, hyphens and blanks, and with the two names swapped.
 */
public enum DuplicateRule {
  /** Born on the same day, with the same name. */
  SAME_NAME_AND_BIRTH_DATE("same birth date and same name"),
  /** Born on the same day; one letter off, or one given name begins with the other. */
  SIMILAR_NAME_AND_SAME_BIRTH_DATE("same birth date and similar name"),
  /** Same name, and the day and the month of birth swapped: 3 April and 4 March. */
  SAME_NAME_AND_SWAPPED_BIRTH_DATE("same name, and day and month of birth swapped"),
  SAME_PHONE_AND_SIMILAR_NAME("same phone number and same or similar name"),
  SAME_EMAIL_AND_SIMILAR_NAME("same e-mail address and same or similar name"),
  /** The chart number but for case, punctuation and leading zeros: {@code H-0042} and {@code h42}. */
  SAME_RECORD_NUMBER("same chart number but for punctuation, case and leading zeros");

  /** A number of fewer digits is an extension or a placeholder. */
  private static final int LEAST_DIGITS = 7;

  /** Of a number with a country code only these count. */
  private static final int LAST_DIGITS = 10;

  private final String words;

  DuplicateRule(String words) {
    this.words = words;
  }

  /** What staff reads. */
  public String words() {
    return words;
  }

  /** The same whichever comes first. */
  public boolean matches(Patient one, Patient other) {
    boolean sameDay = one.bornOn().equals(other.bornOn());
    return switch (this) {
      case SAME_NAME_AND_BIRTH_DATE -> sameDay && sameName(one, other);
      case SIMILAR_NAME_AND_SAME_BIRTH_DATE ->
        sameDay && !sameName(one, other) && similarName(one, other);
      case SAME_NAME_AND_SWAPPED_BIRTH_DATE ->
        sameName(one, other)
            && swapped(one.bornOn()).filter(other.bornOn()::equals).isPresent();
      case SAME_PHONE_AND_SIMILAR_NAME ->
        equal(one.phone().map(DuplicateRule::digits), other.phone().map(DuplicateRule::digits))
            && similarName(one, other);
      case SAME_EMAIL_AND_SIMILAR_NAME ->
        equal(one.email().map(DuplicateRule::lower), other.email().map(DuplicateRule::lower))
            && similarName(one, other);
      case SAME_RECORD_NUMBER ->
        equal(
            one.recordNumber().map(DuplicateRule::number),
            other.recordNumber().map(DuplicateRule::number));
    };
  }

  /** The birth date with day and month swapped; empty if there is no other such day. */
  static Optional<LocalDate> swapped(LocalDate day) {
    return day.getDayOfMonth() > 12 || day.getDayOfMonth() == day.getMonthValue()
        ? Optional.empty()
        : Optional.of(LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()));
  }

  /** The digits that count; empty text if there are too few. */
  static String digits(String phone) {
    String all = phone.replaceAll("\\D", "");
    return all.length() < LEAST_DIGITS
        ? ""
        : all.substring(Math.max(0, all.length() - LAST_DIGITS));
  }

  static String number(String recordNumber) {
    return recordNumber
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .replaceAll("(?<!\\p{N})0+(?=\\p{N})", "");
  }

  static String lower(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  /** What is missing or empty equals nothing. */
  private static boolean equal(Optional<String> one, Optional<String> other) {
    return one.filter(text -> !text.isEmpty()).isPresent() && one.equals(other);
  }

  private static boolean sameName(Patient one, Patient other) {
    return NameKey.of(one).same(NameKey.of(other));
  }

  private static boolean similarName(Patient one, Patient other) {
    return NameKey.of(one).similar(NameKey.of(other));
  }
}
