package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.PLANNED_DRUG;
import static dev.thecal.candidacy.fact.ProductFacts.PLANNED_PUMP;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.fact.Indication;
import dev.thecal.core.drug.Drug;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.drug.Use;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Verdict;
import dev.thecal.core.pump.PumpModel;
import dev.thecal.core.pump.PumpModels;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The drugs and pumps that rules may speak of. A plan may name several drugs: a rule for one of them counts
 * for the whole reservoir. A name that is not known here never passes as harmless.
 */
public record Products(Drugs drugs, PumpModels pumps) {

  static final String MORPHINE = "morphine";
  static final String ZICONOTIDE = "ziconotide";
  static final String BACLOFEN = "baclofen";

  /** Known not to be opioids; every other drug counts as one. */
  private static final Set<String> NO_OPIOIDS =
      Set.of(BACLOFEN, "bupivacaine", "clonidine", ZICONOTIDE);

  private static final List<Verdict> WORST = List.of(
      Verdict.NOT_MET, Verdict.CONFLICT, Verdict.UNKNOWN, Verdict.MET, Verdict.NOT_APPLICABLE);

  static final Comparator<RuleFinding> WORST_FIRST =
      Comparator.comparing(finding -> WORST.indexOf(finding.verdict()));

  /** Those that Thecal ships. */
  public static Products shipped() {
    return new Products(Drugs.shipped(), PumpModels.shipped());
  }

  static boolean mayBeOpioid(String drug) {
    return !NO_OPIOIDS.contains(drug);
  }

  static boolean isPrometra(PumpModel pump) {
    return pump.id().value().startsWith("prometra");
  }

  static int age(LocalDate bornOn, LocalDate on) {
    return Math.max(0, Period.between(bornOn, on).getYears());
  }

  static String years(int age) {
    return age + (age == 1 ? " year old" : " years old");
  }

  /** By a source that was read. */
  static boolean approved(Drug drug, Indication indication) {
    return drug.use(Use.Route.INTRATHECAL, Use.Indication.valueOf(indication.name()))
        .filter(Cited::enforced)
        .filter(use -> use.value().approval() == Use.Approval.APPROVED)
        .isPresent();
  }

  /** By a source that was read. */
  static boolean labelled(PumpModel pump, Drug drug) {
    return pump.labelling()
        .drugs()
        .filter(Cited::enforced)
        .filter(set -> set.value().contains(drug.id()))
        .isPresent();
  }

  /** The known drugs that a plan names, by id; empty if it names none. */
  List<Drug> drugsIn(String plan) {
    List<String> words = List.of(plan.toLowerCase(Locale.ROOT).split("[^a-z0-9-]+"));
    return drugs.list().stream()
        .filter(drug -> words.contains(drug.id().value()))
        .toList();
  }

  /**
   * The rule's answer if the plan names a drug that it is about.
   *
   * @param concerns told the id of each drug
   */
  RuleFinding withDrug(
      StatedRule rule, Facts facts, Predicate<String> concerns, Supplier<RuleFinding> answer) {
    var asked = new Asked(rule, facts);
    var plan = asked.need(PLANNED_DRUG);
    return asked.then(() -> {
      List<Drug> named = drugsIn(plan.get());
      if (named.isEmpty()) {
        return rule.unknown(
            "\"" + plan.get() + "\" names no drug that is known here", PLANNED_DRUG);
      }
      return named.stream().anyMatch(drug -> concerns.test(drug.id().value()))
          ? answer.get()
          : rule.notApplicable("the planned drug is " + plan.get());
    });
  }

  /** The rule's answer if the planned pump is one that it is about. */
  RuleFinding withPump(
      StatedRule rule,
      Facts facts,
      Predicate<PumpModel> concerns,
      Function<PumpModel, RuleFinding> answer) {
    var asked = new Asked(rule, facts);
    var plan = asked.need(PLANNED_PUMP);
    return asked.then(() -> pumps
        .find(plan.get())
        .map(pump -> concerns.test(pump)
            ? answer.apply(pump)
            : rule.notApplicable("the planned pump is " + pump.name()))
        .orElseGet(() -> rule.unknown(
            "\"" + plan.get() + "\" is no pump model that is known here", PLANNED_PUMP)));
  }
}
