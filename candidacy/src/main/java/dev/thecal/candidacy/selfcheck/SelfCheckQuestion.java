package dev.thecal.candidacy.selfcheck;

import java.util.List;

/**
 * One question in plain words.
 *
 * @param code names it in the answers
 * @param text the question
 * @param points what it asks about, one a line; mostly empty
 * @param choices one of them is the answer
 */
public record SelfCheckQuestion(
    String code, String text, List<String> points, List<Choice> choices) {

  /** An answer that can be given; its code is what comes back. */
  public record Choice(String code, String text) {}

  public SelfCheckQuestion {
    points = List.copyOf(points);
    choices = List.copyOf(choices);
  }
}
