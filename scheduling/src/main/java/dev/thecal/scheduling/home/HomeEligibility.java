package dev.thecal.scheduling.home;

import dev.thecal.core.drug.Drug;
import dev.thecal.core.drug.LedgerDuty;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who may have a refill at home. Everything must be known and in order: an open question refuses, for in a home
 * nobody is near who could help.
 */
public final class HomeEligibility {

  private static final Citation PROFILE = Citation.of("The clinic's profile", "refill: places");
  private static final Citation CRITERIA = new Citation(
      "Admission criteria of a home infusion service",
      "telephone, suitable home, willing caregiver",
      Optional.of("https://tcneuromax.com/resources/admission-criteria/"),
      Optional.empty());

  private HomeEligibility() {}

  /**
   * What a clinic decided.
   *
   * @param offered it refills at home
   * @param controlled nurses may carry controlled substances into homes; off unless the clinic says so
   */
  public record Policy(boolean offered, boolean controlled) {}

  /**
   * Judges one patient.
   *
   * @param drugs in the pump; empty if nobody knows
   * @param setting what was found at home
   */
  public static HomeAnswer judge(
      Policy policy, Optional<List<Drug>> drugs, Optional<HomeSetting> setting) {
    var findings = new ArrayList<Finding>();
    if (!policy.offered()) {
      findings.add(refuse("home-not-offered", "this clinic does not refill at home", PROFILE));
    }
    drugs.ifPresentOrElse(
        known -> known.forEach(drug -> drug(policy, drug).ifPresent(findings::add)),
        () -> findings.add(refuse(
            "drug-unknown", "nobody knows what is in the pump: refill it in the clinic", PROFILE)));
    setting.ifPresentOrElse(
        found -> home(found, findings),
        () -> findings.add(refuse(
            "home-not-assessed", "nobody has looked at the home; note what was found", CRITERIA)));
    return HomeAnswer.of(findings);
  }

  private static Optional<Finding> drug(Policy policy, Drug drug) {
    if (policy.controlled() || drug.ledgerDuty() == LedgerDuty.NOT_CONTROLLED) {
      return Optional.empty();
    }
    return Optional.of(
        drug.ledgerDuty() == LedgerDuty.COUNTED_AND_WITNESSED
            ? refuse(
                "controlled-substance",
                drug.name()
                    + " is a controlled substance, which this clinic does not carry into homes",
                PROFILE)
            : refuse(
                "controlled-unverified",
                "nobody has verified that " + drug.name()
                    + " is not a controlled substance; the medical director can approve the figure drug/"
                    + drug.id() + "/controlled",
                drug.controlled().source()));
  }

  private static void home(HomeSetting home, List<Finding> findings) {
    ask("telephone", home.telephone(), "a telephone that works", findings);
    ask("safe-home", home.safeHome(), "a clean and safe place for the refill", findings);
    ask("caregiver", home.caregiver(), "somebody willing who stays afterwards", findings);
    if (home.twoPeople()) {
      findings.add(new Finding("two-people", Severity.INFO, "two people must come", CRITERIA));
    }
  }

  private static void ask(
      String code, Optional<Boolean> answer, String what, List<Finding> findings) {
    if (answer.isEmpty()) {
      findings.add(
          refuse(code + "-unknown", "nobody asked for " + what + "; ask and note it", CRITERIA));
    } else if (!answer.get()) {
      findings.add(refuse("no-" + code, "there is not " + what, CRITERIA));
    }
  }

  private static Finding refuse(String code, String text, Citation source) {
    return new Finding(code, Severity.REFUSE, text, source);
  }
}
