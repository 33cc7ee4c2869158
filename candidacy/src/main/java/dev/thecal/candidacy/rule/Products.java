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

  /** Words of a plan that name no drug. */
  private static final Set<String> BETWEEN = Set.of(
      "",
      "and",
      "or",
      "plus",
      "with",
      "of",
      "in",
      "per",
      "at",
      "mixture",
      "mg",
      "mcg",
      "g",
      "ml",
      "day",
      "sulfate",
      "hydrochloride",
      "hcl",
      "citrate",
      "acetate");

  private static List<String> words(String plan) {
    return List.of(plan.toLowerCase(Locale.ROOT).split("[^\\p{L}0-9-]+"));
  }

  /** What a plan names that is no known drug: a trade name, an abbreviation, a slip of the pen. */
  private List<String> strangeIn(String plan) {
    return words(plan).stream()
        .filter(word -> !BETWEEN.contains(word) && !Character.isDigit(word.charAt(0)))
        .filter(
            word -> drugs.list().stream().noneMatch(drug -> drug.id().value().equals(word)))
        .toList();
  }

  /** The known drugs that a plan names, by id; empty if it names none. */
  List<Drug> drugsIn(String plan) {
    List<String> words = words(plan);
    return drugs.list().stream()
        .filter(drug -> words.contains(drug.id().value()))
        .toList();
  }

  /**
   * The rule's answer if the plan names a drug that it is about. Beside a name that is not known here a plan
   * can fail, but not pass.
   *
   * @param concerns told the id of each drug
   */
  RuleFinding withDrug(
      StatedRule rule, Facts facts, Predicate<String> concerns, Supplier<RuleFinding> answer) {
    var asked = new Asked(rule, facts);
    var plan = asked.need(PLANNED_DRUG);
    return asked.then(() -> {
      RuleFinding known =
          drugsIn(plan.get()).stream().anyMatch(drug -> concerns.test(drug.id().value()))
              ? answer.get()
              : rule.notApplicable("the planned drug is " + plan.get());
      boolean passes = known.verdict() == Verdict.MET || known.verdict() == Verdict.NOT_APPLICABLE;
      List<String> strange = strangeIn(plan.get());
      return passes && (!strange.isEmpty() || drugsIn(plan.get()).isEmpty())
          ? rule.unknown(strangeWords(plan.get(), strange), PLANNED_DRUG)
          : known;
    });
  }

  private static String strangeWords(String plan, List<String> strange) {
    return strange.isEmpty()
        ? "\"" + plan + "\" names no drug that is known here"
        : "\"" + String.join(" ", strange) + "\" in \"" + plan + "\" is no drug that is known here";
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
