package dev.thecal.candidacy.policy;

import dev.thecal.candidacy.rule.RuleParameter;
import java.util.Locale;

/** How a policy's names read in a sentence. */
public final class PolicyWords {

  private PolicyWords() {}

  /** {@code pain-is-severe} is {@code "Pain is severe"}, in quotes. */
  public static String rule(String id) {
    String words = id.replace('-', ' ');
    return "\"" + words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + "\"";
  }

  /** {@code leastPainScore} is {@code the lowest pain score}. */
  static String parameter(RuleParameter<?> parameter) {
    String words = parameter.name().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return "the " + words.replaceFirst("^least ", "lowest ").replaceFirst("^most ", "highest ");
  }

  static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** What a rule of this level does if it does not hold. */
  static String level(Level level) {
    return switch (level) {
      case REQUIRED -> "must hold, else not now";
      case BEFORE_IMPLANT -> "must hold before the implant";
      case ABSOLUTE -> "stops the decision";
      case RELATIVE -> "needs a named reviewer";
      case REVIEW -> "needs review";
      case CAUTION -> "asks for extra care only";
    };
  }

  static String audience(Policy.Audience audience) {
    return switch (audience) {
      case CLINIC -> "a clinic's criteria";
      case GUIDELINE -> "a guideline";
      case PAYER -> "a payer's criteria, each of them for coverage";
    };
  }
}
