package dev.thecal.core.procedure;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.washout.Washout;
import dev.thecal.core.washout.WashoutStatus;
import dev.thecal.core.washout.Washouts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What forbids an operation to begin: a check that is missing counts like one that failed. */
final class PreOpCheck {

  private static final Citation CHECKLIST =
      Citation.of("Profile of a pump programme (spine and pain)", "before the implant");
  private static final Citation INFECTION = Citation.of(
      "Flowonix, Brief statement, August 2024",
      "contraindications: infection",
      "https://flowonix.com/healthcare-provider/brief-statement-for-us-health-care-providers");
  private static final Citation WASHOUT = Citation.of(
      "UpToDate table copy of Narouze 2018, Reg Anesth Pain Med 43:225-62",
      "windows before a high-risk procedure; shared assessment with the prescriber",
      "https://www.medilib.ir/uptodate/show/108918");

  private final Washouts washouts;
  private final Instant procedure;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param procedure when the operation begins
   */
  PreOpCheck(Washouts washouts, Instant procedure) {
    this.washouts = washouts;
    this.procedure = procedure;
  }

  List<Finding> findings(PreOp checks) {
    yes("intravenous-line", "the intravenous line is in", checks.intravenousLine(), CHECKLIST);
    yes(
        "anaesthetic",
        "the anaesthetic has taken effect",
        checks.anaestheticHasTakenEffect(),
        CHECKLIST);
    yes("infection-excluded", "no infection is known", checks.infectionExcluded(), INFECTION);
    checks
        .bloodThinners()
        .ifPresentOrElse(
            all -> all.forEach(this::washout),
            () -> refuse(
                "blood-thinners-unknown",
                "not told whether the patient takes drugs that hinder clotting",
                WASHOUT));
    return findings;
  }

  private void yes(String code, String claim, Optional<Boolean> told, Citation source) {
    if (told.isEmpty()) {
      refuse(code + "-unknown", "not told: " + claim, source);
    } else if (!told.get()) {
      refuse(code + "-missing", "not so: " + claim, source);
    }
  }

  private void washout(BloodThinner thinner) {
    Optional<Washout> known = washouts.find(thinner.drug());
    if (known.isEmpty()) {
      refuse(
          "washout-unknown",
          "there is no washout window for \"" + thinner.drug() + "\": a specialist decides",
          WASHOUT);
      return;
    }
    var status = WashoutStatus.of(
        known.get(),
        thinner.lastTaken(),
        procedure,
        thinner.inrNormal(),
        thinner.renalImpairment());
    if (!status.clear().orElse(false)) {
      refuse(
          status.clear().isPresent() ? "not-washed-out" : "washout-not-certain",
          known.get().name() + ": "
              + status.earliest().map(at -> "not before " + at).orElse("no window is published")
              + ", to be settled " + status.requires(),
          status.window().map(Cited::source).orElse(WASHOUT));
    }
    if (!thinner.prescriberAgrees().orElse(false)) {
      refuse(
          "prescriber-not-asked",
          known.get().name() + ": the prescriber's agreement is not on record",
          WASHOUT);
    }
  }

  private void refuse(String code, String text, Citation source) {
    findings.add(new Finding(code, Severity.REFUSE, text, source));
  }
}
