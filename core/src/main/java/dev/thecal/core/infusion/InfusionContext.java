package dev.thecal.core.infusion;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.implant.Implant;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What the patient's own record says against a fill or a programme. */
final class InfusionContext {

  private static final Citation RECORD = Citation.of("The patient's record", "implant and fills");
  private static final Citation WITHDRAWAL = Citation.of(
      "Intrathecal medication withdrawal",
      "baclofen, clonidine, opioids",
      "https://test.aneskey.com/intrathecal-medication-withdrawal");

  private InfusionContext() {}

  /** The fill lies outside the time in which the pump was in the body. */
  static List<Finding> check(Implant implant, Fill fill) {
    LocalDate on = fill.filledAt().atOffset(ZoneOffset.UTC).toLocalDate();
    // A day of grace on both sides: the clinic's day is not the day in UTC.
    boolean before = on.plusDays(1).isBefore(implant.implantedOn());
    boolean after =
        implant.explant().filter(out -> on.isAfter(out.on().plusDays(1))).isPresent();
    return before || after
        ? List.of(warn("pump-not-in-body", "on " + on + " the pump was not in the body", RECORD))
        : List.of();
  }

  /** The pump is told something else than what is in it, or nothing more. */
  static List<Finding> check(InfusionHistory history, Programme programme) {
    var findings = new ArrayList<>(stop(programme));
    findings.addAll(fixedFlow(history, programme));
    history
        .findFill(later(programme.from(), history))
        .ifPresentOrElse(
            fill -> findings.addAll(differences(fill, programme)),
            () -> findings.add(warn("no-fill", "no fill of this pump is on record", RECORD)));
    return findings;
  }

  /** The pump gives nothing more. */
  static List<Finding> stop(Programme programme) {
    return programme.mode() == ProgrammeMode.STOPPED
        ? List.of(warn(
            "therapy-stops",
            "the pump stops: withdrawal may follow, from baclofen and clonidine it can be severe",
            WITHDRAWAL))
        : List.of();
  }

  /** A constant-flow pump has one flow for life: another one is another pump, or a slip of the hand. */
  private static List<Finding> fixedFlow(InfusionHistory history, Programme programme) {
    if (programme.mode() != ProgrammeMode.CONSTANT_FLOW) {
      return List.of();
    }
    return history.programmesInPump().stream()
        .filter(known -> known.mode() == ProgrammeMode.CONSTANT_FLOW)
        .filter(known -> !known.id().equals(programme.id()))
        .reduce((earlier, later) -> later)
        .filter(known -> !known.flow().equals(programme.flow()))
        .map(known -> new Finding(
            "flow-is-fixed",
            Severity.REFUSE,
            programme.flow() + " is another flow than the " + known.flow()
                + " that this pump has by the record: a constant-flow pump cannot be told another one;"
                + " change the concentration instead, or correct the record of its flow",
            RECORD))
        .stream()
        .toList();
  }

  /** The pump is filled with something else than it is told to give. */
  static List<Finding> check(InfusionHistory history, Fill fill) {
    return history
        .findProgramme(fill.filledAt())
        .filter(running -> running.mode() != ProgrammeMode.STOPPED)
        .map(running -> differences(fill, running))
        .orElseGet(List::of);
  }

  /** A programme set some minutes before the fill of the same visit belongs to that fill. */
  private static Instant later(Instant from, InfusionHistory history) {
    return history.standingFills().stream()
        .map(Fill::filledAt)
        .filter(at -> at.isAfter(from) && at.isBefore(from.plusSeconds(3 * 3600)))
        .findFirst()
        .orElse(from);
  }

  private static List<Finding> differences(Fill fill, Programme programme) {
    return programme.isFor(fill)
        ? List.of()
        : List.of(warn(
            "differs-from-fill",
            "the programme is for " + Component.text(programme.components())
                + ", in the pump is " + Component.text(fill.components())
                + ": the dose delivered is another than the dose told",
            RECORD));
  }

  private static Finding warn(String code, String text, Citation source) {
    return new Finding(code, Severity.WARN, text, source);
  }
}
