package dev.thecal.candidacy.testkit;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.rule.CandidacyRule;
import dev.thecal.candidacy.rule.RuleFinding;
import dev.thecal.candidacy.rule.RuleParameters;
import dev.thecal.core.evidence.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks a rule and looks at its answers. */
final class Trial {

  private static final int ROUNDS = 500;

  private final CandidacyRule rule;
  private final RuleParameters parameters;
  private final LocalDate on;

  Trial(CandidacyRule rule, RuleParameters parameters, LocalDate on) {
    this.rule = rule;
    this.parameters = parameters;
    this.on = on;
  }

  /** Empty, with a failure, if the rule threw or answered nothing. */
  Optional<RuleFinding> assess(Facts facts, List<String> failures) {
    try {
      RuleFinding finding = rule.assess(facts, parameters, on);
      if (finding == null) {
        failures.add("total: it answered nothing to " + shown(facts));
      }
      return Optional.ofNullable(finding);
    } catch (RuntimeException | StackOverflowError e) {
      failures.add("total: it threw " + e + " on " + shown(facts));
      return Optional.empty();
    }
  }

  /** Missing is not false: who knows nothing can neither say yes nor no. */
  void missing(List<String> failures) {
    assess(Facts.builder().build(), failures)
        .filter(finding -> finding.verdict() == Verdict.MET || finding.verdict() == Verdict.NOT_MET)
        .ifPresent(finding -> failures.add(
            "missing: without any fact it is " + finding.verdict() + "; missing is not false"));
  }

  /** The first failure of each kind is enough. */
  void random(RandomFacts random, List<String> failures) {
    var answers = new ArrayList<Answer>();
    for (int round = 0; round < ROUNDS && failures.isEmpty(); round++) {
      Facts own = random.own();
      assess(own, failures).ifPresent(finding -> {
        answers.add(new Answer(own, finding));
        form(own, finding, failures);
        assess(random.amongOthers(own), failures)
            .filter(among -> !among.equals(finding))
            .ifPresent(among -> failures.add(
                "declared: facts that it does not declare change its answer to " + shown(own)));
      });
    }
    again(answers, failures);
  }

  /** In another order and after all the others: nothing may be left over from before. */
  private void again(List<Answer> answers, List<String> failures) {
    for (int i = answers.size() - 1; i >= 0; i--) {
      Answer before = answers.get(i);
      Optional<RuleFinding> now = assess(before.facts(), failures);
      if (now.isPresent() && !now.get().equals(before.finding())) {
        failures.add("pure: another answer the second time to " + shown(before.facts()));
        return;
      }
    }
  }

  private record Answer(Facts facts, RuleFinding finding) {}

  @SuppressWarnings("NullAway") // a rule from outside may break the contract
  private void form(Facts facts, RuleFinding finding, List<String> failures) {
    if (!rule.id().equals(finding.rule()) || !rule.source().equals(finding.source())) {
      failures.add("cited: a finding carries another id or source than the rule");
    }
    if (finding.verdict() == null
        || finding.reason() == null
        || finding.reason().isBlank()) {
      failures.add("explained: a finding without a verdict or a reason, on " + shown(facts));
      return;
    }
    boolean open = finding.verdict() == Verdict.UNKNOWN || finding.verdict() == Verdict.CONFLICT;
    if (open && finding.missing().isEmpty()) {
      failures.add(
          "explained: " + finding.verdict() + " without a question to ask, on " + shown(facts));
    }
    finding.missing().stream()
        .filter(
            question -> rule.reads().stream().noneMatch(key -> key.name().equals(question.fact())))
        .findFirst()
        .ifPresent(question ->
            failures.add("declared: it asks for \"" + question.fact() + "\" without declaring it"));
  }

  private static String shown(Facts facts) {
    return dev.thecal.core.json.Json.write(facts);
  }
}
