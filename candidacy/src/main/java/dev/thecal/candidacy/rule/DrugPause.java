package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.BLOOD_THINNERS;
import static dev.thecal.candidacy.fact.KnownFacts.INR_NORMAL;
import static dev.thecal.candidacy.fact.KnownFacts.RENAL_IMPAIRMENT;
import static dev.thecal.candidacy.fact.KnownFacts.WASHOUT_REVIEWED;

import dev.thecal.candidacy.fact.BloodThinner;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Verdict;
import dev.thecal.core.json.Suggestions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Judges the pause of each drug for the day of the procedure. */
final class DrugPause {

  private final AnticoagulantIsWashedOut rule;
  private final WashoutTable table;
  private final Facts facts;
  private final LocalDate procedure;

  DrugPause(AnticoagulantIsWashedOut rule, WashoutTable table, Facts facts, LocalDate procedure) {
    this.rule = rule;
    this.table = table;
    this.facts = facts;
    this.procedure = procedure;
  }

  /** The finding that holds the procedure back longest, with the reasons of all that weigh the same. */
  static RuleFinding worst(List<RuleFinding> all) {
    RuleFinding worst =
        all.stream().max(Comparator.comparing(DrugPause::weight)).orElseThrow();
    String reasons = all.stream()
        .filter(one -> one.verdict() == worst.verdict())
        .map(RuleFinding::reason)
        .collect(Collectors.joining("; "));
    var questions =
        all.stream().flatMap(one -> one.missing().stream()).distinct().toList();
    return new RuleFinding(
        worst.rule(), worst.verdict(), reasons, worst.source(), questions, worst.change());
  }

  /** NOT_MET over UNKNOWN over MET; among those not met, no date over the latest date. */
  private static LocalDate weight(RuleFinding one) {
    if (one.verdict() == Verdict.NOT_MET) {
      return one.change().flatMap(Change::from).orElse(LocalDate.MAX);
    }
    return one.verdict() == Verdict.UNKNOWN ? LocalDate.MIN.plusDays(1) : LocalDate.MIN;
  }

  RuleFinding assess(BloodThinner drug) {
    if (drug.lastTaken().isEmpty()) {
      return rule.notMet(drug.drug() + " is still taken")
          .passingWith(BLOOD_THINNERS, "its prescriber agrees to a pause of " + drug.drug());
    }
    return table
        .find(drug.drug())
        .map(row -> paused(drug.drug(), drug.lastTaken().get(), row))
        .orElseGet(() -> reviewed("no pause is known for \"" + drug.drug() + "\""
            + Suggestions.maybe(drug.drug(), table.drugs())));
  }

  private RuleFinding paused(String drug, LocalDate lastTaken, WashoutTable.Pause row) {
    var renal = facts.find(RENAL_IMPAIRMENT);
    if (row.windowIfRenalImpairment().isPresent() && renal.isEmpty()) {
      return rule.unknown("the pause of " + drug + " depends on the kidneys", RENAL_IMPAIRMENT);
    }
    return row.windowFor(renal)
        .map(window -> within(drug, lastTaken, window, row.inrMustBeNormal()))
        .orElseGet(() -> reviewed("the guideline leaves the pause of " + drug + " to judgement"));
  }

  private RuleFinding within(
      String drug, LocalDate lastTaken, Cited<Duration> window, boolean inrMustBeNormal) {
    LocalDate clear = firstDayAfter(lastTaken, window.value());
    String said = drug + " last taken on " + DayText.of(lastTaken);
    if (procedure.isBefore(clear)) {
      RuleFinding tooEarly = rule.notMet(said + ", too short before " + DayText.of(procedure));
      boolean inrOpen = inrMustBeNormal && !facts.find(INR_NORMAL).orElse(false);
      return window.enforced() && !inrOpen
          ? tooEarly.changedOn(clear, "clear for surgery from " + DayText.of(clear))
          : tooEarly.passingWith(
              inrOpen ? INR_NORMAL : WASHOUT_REVIEWED,
              "not before " + DayText.of(clear)
                  + (inrMustBeNormal
                      ? ", and with a normal INR"
                      : " (draft window), after review"));
    }
    RuleFinding waited = window.enforced()
        ? rule.met(said + ", the pause is over")
        : reviewed(said + ", the pause is over by a draft window, which clears nobody");
    return inrMustBeNormal ? withInr(waited, said) : waited;
  }

  private RuleFinding withInr(RuleFinding waited, String said) {
    return facts
        .find(INR_NORMAL)
        .map(normal -> normal
            ? waited
            : rule.notMet(said + ", but the INR is not normal")
                .passingWith(INR_NORMAL, "the INR is normal"))
        .orElseGet(() -> rule.unknown(said + ", but the INR is not known", INR_NORMAL));
  }

  /** A person may clear what no verified window clears. */
  private RuleFinding reviewed(String why) {
    return facts.find(WASHOUT_REVIEWED).orElse(false)
        ? rule.met(why + "; its prescriber has reviewed it")
        : rule.unknown(why, WASHOUT_REVIEWED);
  }

  /** The day of the last dose counts to its end, and a part of a day as a whole one. */
  private static LocalDate firstDayAfter(LocalDate lastTaken, Duration window) {
    long wholeDays = window.toDays();
    boolean partOfADay = !window.equals(Duration.ofDays(wholeDays));
    return lastTaken.plusDays(1 + wholeDays + (partOfADay ? 1 : 0));
  }
}
