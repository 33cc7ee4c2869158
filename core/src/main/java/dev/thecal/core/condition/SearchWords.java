package dev.thecal.core.condition;

import dev.thecal.core.json.Suggestions;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name or a search as words to compare: lower case, without accents and without words that say nothing.
 *
 * @param text all words in their order
 * @param words without fillers
 */
record SearchWords(String text, List<String> words) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> FILLERS =
      Set.of("a", "after", "and", "by", "from", "in", "my", "of", "or", "the", "to", "with");

  /** Words that half of the catalogue shares: one of them alone tells nothing. */
  private static final Set<String> COMMON =
      Set.of("chronic", "disease", "disorder", "joint", "major", "pain", "syndrome", "type");

  /** Shorter words must be right: "back" and "neck" are two letters apart. */
  private static final int SHORTEST_SIMILAR = 6;

  static SearchWords of(String text) {
    String plain =
        MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    List<String> all = Arrays.stream(
            NO_WORD.split(plain.toLowerCase(Locale.ROOT).replace("'", ""), -1))
        .filter(word -> !word.isEmpty())
        .toList();
    return new SearchWords(
        String.join(" ", all),
        all.stream().filter(word -> !FILLERS.contains(word)).toList());
  }

  boolean sameAs(SearchWords name) {
    return Set.copyOf(words).equals(Set.copyOf(name.words));
  }

  boolean allBegin(SearchWords name) {
    return words.stream().allMatch(word -> begins(word, name));
  }

  boolean allSimilar(SearchWords name) {
    return words.stream().allMatch(word -> begins(word, name) || similar(word, name));
  }

  boolean oneTelling(SearchWords name) {
    return words.stream()
        .filter(word -> word.length() > 3 && !COMMON.contains(word))
        .anyMatch(word -> begins(word, name) || similar(word, name));
  }

  private static boolean begins(String word, SearchWords name) {
    return name.words.stream().anyMatch(known -> known.startsWith(word));
  }

  private static boolean similar(String word, SearchWords name) {
    return word.length() >= SHORTEST_SIMILAR
        && !Suggestions.nearest(word, name.words).isEmpty();
  }
}
