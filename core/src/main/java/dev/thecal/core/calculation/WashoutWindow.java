package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.washout.Washout;
import dev.thecal.core.washout.WashoutStatus;
import dev.thecal.core.washout.Washouts;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Whether a drug that hinders clotting has been out of the body for long enough. */
final class WashoutWindow implements Calculation {

  private final Washouts washouts;

  WashoutWindow(Washouts washouts) {
    this.washouts = washouts;
  }

  @Override
  public String name() {
    return "washout";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {

    var drug = in.required("drug", washouts::get);
    var lastTaken = in.required("lastTaken", Moment::parse);
    var procedure = in.required("procedure", Moment::parse);
    var inr = in.optionalBoolean("inrNormal");
    var renal = in.optionalBoolean("renalImpairment");
    in.check();
    ZoneOffset offset = lastTaken.get().offset().or(procedure.get()::offset).orElse(ZoneOffset.UTC);
    var status = WashoutStatus.of(
        drug.get(),
        lastTaken.get().latest(offset).toInstant(),
        procedure.get().earliest(offset).toInstant(),
        inr.optional(),
        renal.optional());
    boolean daysOnly =
        lastTaken.get().time().isEmpty() && procedure.get().time().isEmpty();
    var answer = new Answer()
        .yesOrNo("clear", status.clear())
        .text("earliest", status.earliest().map(at -> text(at.atOffset(offset), daysOnly)))
        .codes("requires", status.requires().stream().map(Reads::name).toList());
    explain(answer, drug.get(), status);
    return answer.json();
  }

  /** With days only, the first day that begins after the window. */
  private static String text(OffsetDateTime earliest, boolean daysOnly) {
    if (!daysOnly) {
      return Moment.text(earliest);
    }
    boolean atMidnight = earliest.toLocalTime().equals(LocalTime.MIDNIGHT);
    return earliest.toLocalDate().plusDays(atMidnight ? 0 : 1).toString();
  }

  private static void explain(Answer answer, Washout drug, WashoutStatus status) {
    status
        .window()
        .ifPresent(window -> answer.reason(
            "window",
            drug.name() + ": " + window.value().toHours()
                + " h without the drug before a high-risk procedure",
            window.source()));
    drug.restart()
        .ifPresent(restart -> answer.reason(
            "restart",
            "restart after the procedure: " + restart.value() + ", by the prescriber"
                + (restart.enforced() ? "" : " (not verified)"),
            restart.source()));
    status
        .window()
        .filter(window -> !window.enforced())
        .ifPresent(window -> answer.finding(
            "draft-window",
            Severity.WARN,
            "the window for " + drug.name() + " is not verified: it clears nothing",
            window.source()));
    drug.note()
        .ifPresent(note ->
            answer.finding("shared-assessment", Severity.WARN, note.value(), note.source()));
    answer.finding(
        "prescriber-decides",
        Severity.INFO,
        "only the prescriber decides whether and when the drug is interrupted",
        WINDOWS);
  }

  private static final Citation WINDOWS = Citation.of(
      "UpToDate table copy of Narouze 2018, Reg Anesth Pain Med 43:225-62",
      "shared assessment with the prescriber",
      "https://www.medilib.ir/uptodate/show/108918");
}
