package dev.thecal.core.merge;

import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.SearchName;

/**
 * A name as two people may type it differently: without case, accents, hyphens, apostrophes and blanks.
 *
 * @param family letters and digits only
 * @param given letters and digits only
 */
record NameKey(String family, String given) {

  /** Shorter names differ too easily by one letter: Ann and Ana may be two people. */
  private static final int LONG_ENOUGH = 4;

  static NameKey of(Patient patient) {
    return new NameKey(plain(patient.familyName()), plain(patient.givenName()));
  }

  /** {@code obrien} for O'Brien, {@code annemarie} for Anne-Marie and for Anne Marie, {@code sorensen} for Sørensen. */
  static String plain(String name) {
    var letters = new StringBuilder();
    SearchName.fold(name)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letter -> letters.append(spelled(letter)));
    return letters.toString();
  }

  /** Equal, also with family and given name swapped. */
  boolean same(NameKey other) {
    return equals(other) || (family.equals(other.given) && given.equals(other.family));
  }

  /** One letter off in one of the names, or one given name begins with the other; either way round. */
  boolean similar(NameKey other) {
    return same(other)
        || near(other)
        || near(new NameKey(/* family= */ other.given, /* given= */ other.family));
  }

  private boolean near(NameKey other) {
    return (family.equals(other.family)
            && (oneOff(given, other.given) || begins(given, other.given)))
        || (given.equals(other.given) && oneOff(family, other.family));
  }

  private static boolean begins(String a, String b) {
    return Math.min(a.length(), b.length()) >= 2 && (a.startsWith(b) || b.startsWith(a));
  }

  /** One letter added, left out, changed, or two neighbours swapped. */
  private static boolean oneOff(String a, String b) {
    if (Math.min(a.length(), b.length()) < LONG_ENOUGH || Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int front = 0;
    while (front < Math.min(a.length(), b.length()) && a.charAt(front) == b.charAt(front)) {
      front++;
    }
    return rest(a, front + 1).equals(rest(b, front + 1))
        || rest(a, front).equals(rest(b, front + 1))
        || rest(a, front + 1).equals(rest(b, front))
        || swapped(a, b, front);
  }

  private static boolean swapped(String a, String b, int at) {
    return a.length() == b.length()
        && at + 1 < a.length()
        && a.charAt(at) == b.charAt(at + 1)
        && a.charAt(at + 1) == b.charAt(at)
        && rest(a, at + 2).equals(rest(b, at + 2));
  }

  private static String rest(String text, int from) {
    return from >= text.length() ? "" : text.substring(from);
  }

  /** Letters that carry their mark inside and so survive the dropping of accents. */
  private static String spelled(int letter) {
    return switch (letter) {
      case 'ø' -> "o";
      case 'ł' -> "l";
      case 'đ', 'ð' -> "d";
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'þ' -> "th";
      case 'ı' -> "i";
      default -> Character.toString(letter);
    };
  }
}
