package dev.thecal.content.readability;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * English syllables from spelling: groups of vowels, corrected for vowels that are silent and for pairs
 * that are spoken apart. A heuristic; a test measures it on a word list.
 */
final class EnglishSyllables implements Syllables {

  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  /** Written, not spoken: cak(e), call(ed), mak(es), saf(e)ly; but ta-ble, set-tled, pla-ces. */
  private static final Pattern SILENT = Pattern.compile("(?<=[^aeiouy])(?<![bcdfgkptz]l)e$"
      + "|(?<=[aeiou])e$(?<=ue)"
      + "|(?<=[^aeiouytd])(?<![bcdfgkptz]l)ed$"
      + "|(?<=[^aeiouysxzcg])(?<![bcdfgkptz]l|ch|sh)es$"
      + "|(?<=[^aeiouy])(?<![bcdfgkptz]l)e(?=(ly|ment|ments|less|ful|fully|ness)$)");

  /** Spoken apart: tri-al, me-di-um, sci-ence, go-ing, us-u-al, re-al-ly. */
  private static final List<Pattern> APART = List.of(
      Pattern.compile("(?<![tcsgx])i[ao]"),
      Pattern.compile("iu(?=m|s)"),
      Pattern.compile("i(?=e(nce|nt|t|ty)s?$)(?<![ctsr]i)"),
      Pattern.compile("[aeiouy](?=ing)(?<!qu)"),
      Pattern.compile("[^gq]ua(?=[lt])"),
      Pattern.compile("uou(?=s)"),
      Pattern.compile("ism$|[^aeiouy]n't$"));

  /** Common words that break the rules. */
  private static final Map<String, Integer> SPOKEN = Map.ofEntries(
      Map.entry("the", 1),
      Map.entry("every", 2),
      Map.entry("everyone", 3),
      Map.entry("everything", 3),
      Map.entry("area", 3),
      Map.entry("idea", 3),
      Map.entry("really", 2),
      Map.entry("business", 2),
      Map.entry("evening", 2),
      Map.entry("several", 3),
      Map.entry("science", 2),
      Map.entry("quiet", 2),
      Map.entry("fluid", 2),
      Map.entry("create", 2),
      Map.entry("created", 3),
      Map.entry("react", 2),
      Map.entry("reaction", 3),
      Map.entry("view", 1),
      Map.entry("review", 2),
      Map.entry("reviewed", 2),
      Map.entry("being", 2),
      Map.entry("sometimes", 2),
      Map.entry("something", 2),
      Map.entry("someone", 2),
      Map.entry("somewhere", 2),
      Map.entry("therefore", 2),
      Map.entry("housework", 2),
      Map.entry("whole", 1),
      Map.entry("people", 2));

  @Override
  public int of(String word) {
    if (word.chars().noneMatch(Character::isLetter)) {
      return 1;
    }
    int sum = 0;
    for (String part : word.toLowerCase(Locale.ROOT).replace("’", "'").split("-", -1)) {
      sum += part.isEmpty() ? 0 : single(part);
    }
    return Math.max(1, sum);
  }

  private static int single(String written) {
    String word = written.replaceAll("'s$|'$|^'", "");
    Integer spoken = SPOKEN.get(word);
    if (spoken != null) {
      return spoken;
    }
    String heard = SILENT.matcher(word).replaceAll("");
    long groups = VOWELS.matcher(heard).results().count();
    long apart =
        APART.stream().mapToLong(pair -> pair.matcher(heard).results().count()).sum();
    return Math.max(1, (int) (groups + apart));
  }
}
