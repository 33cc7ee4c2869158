package dev.thecal.content.readability;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Spanish syllables, which spelling gives away: in a run of vowels every strong one (a, e, o) and every
 * accented i or u is a syllable; other weak vowels belong to a neighbour (die, rue, ciudad). A mute h
 * separates nothing, the u of que, qui, gue, gui is silent, y before a vowel is a consonant.
 */
final class SpanishSyllables implements Syllables {

  private static final Pattern MUTE = Pattern.compile("h|(?<=[qg])u(?=[eiéí])|y(?=[aeiouáéíóú])");
  private static final Pattern RUN = Pattern.compile("[aeiouáéíóúüy]+");

  @Override
  public int of(String word) {
    String heard = MUTE.matcher(word.toLowerCase(Locale.ROOT)).replaceAll(SpanishSyllables::gap);
    int sum = RUN.matcher(heard).results().mapToInt(run -> strong(run.group())).sum();
    return Math.max(1, sum);
  }

  private static String gap(MatchResult mute) {
    return mute.group().equals("y") ? "·" : "";
  }

  private static int strong(String run) {
    return Math.max(1, (int) run.chars().filter(c -> "aeoáéóíú".indexOf(c) >= 0).count());
  }
}
