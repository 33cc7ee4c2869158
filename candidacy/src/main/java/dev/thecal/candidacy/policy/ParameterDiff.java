package dev.thecal.candidacy.policy;

import dev.thecal.candidacy.rule.RuleParameter;
import dev.thecal.core.evidence.Cited;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Tells how one figure of a rule changes: its value, whether it decides, and where it comes from. */
final class ParameterDiff {

  private ParameterDiff() {}

  static <T> List<String> between(RuleParameter<T> parameter, PolicyRule before, PolicyRule after) {
    Cited<T> was = before.parameters().get(parameter);
    Cited<T> now = after.parameters().get(parameter);
    var lines = new ArrayList<String>();
    String name = PolicyWords.sentence(PolicyWords.parameter(parameter));
    if (was.value() instanceof Boolean && !was.value().equals(now.value())) {
      lines.add("In rule " + PolicyWords.rule(before.rule()) + ", \"" + parameter.name()
          + "\" is now " + yesNo(now.value()) + " (was: " + yesNo(was.value()) + "): "
          + parameter.meaning() + ".");
    } else if (!was.value().equals(now.value())) {
      lines.add(name + " " + change(parameter, was.value(), now.value()) + " (rule "
          + PolicyWords.rule(before.rule()) + ": " + parameter.meaning() + ").");
    }
    if (was.enforced() != now.enforced()) {
      lines.add(name
          + (now.enforced()
              ? " now decides (was: a draft, which only warns) (rule "
              : " is now a draft, which never permits (was: decides) (rule ")
          + PolicyWords.rule(before.rule()) + ").");
    }
    if (!was.source().equals(now.source()) && !before.parameters().equals(after.parameters())) {
      lines.add("The source of " + PolicyWords.parameter(parameter) + " changes from \""
          + was.source() + "\" to \"" + now.source() + "\" (rule "
          + PolicyWords.rule(before.rule()) + ").");
    }
    return lines;
  }

  private static <T> String change(RuleParameter<T> parameter, T was, T now) {
    String from = parameter.type().write(was);
    String to = parameter.type().write(now);
    boolean many = parameter.name().endsWith("s");
    return verb(was, now, many) + " from " + from + " to " + to;
  }

  private static String verb(Object was, Object now, boolean many) {
    if (was instanceof Number first && now instanceof Number second) {
      boolean rises =
          new BigDecimal(second.toString()).compareTo(new BigDecimal(first.toString())) > 0;
      return (rises ? "rise" : "fall") + (many ? "" : "s");
    }
    return many ? "change" : "changes";
  }

  private static String yesNo(Object value) {
    return value.equals(true) ? "yes" : "no";
  }
}
