package dev.thecal.scheduling.home;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NotInFuture;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.RefillRules;
import dev.thecal.core.drug.Drug;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes what homes are like, and says whose pump may be refilled there. */
public final class HomeDesk {

  private final HomeSettings settings;
  private final Facts facts;
  private final AuditTrail audit;
  private final Transactions transactions;

  /** What an answer looks at. */
  public record Facts(
      PatientRegister register,
      ClinicDirectory directory,
      Infusions infusions,
      ClinicFigures figures) {
    @Inject
    public Facts {}
  }

  @Inject
  public HomeDesk(HomeSettings settings, Facts facts, AuditTrail audit, Transactions transactions) {
    this.settings = settings;
    this.facts = facts;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * @throws Refusal NOT_FOUND without the patient, or if nobody looked at the home
   */
  public Versioned<HomeSetting> get(Access access, ClinicId clinic, PatientId patient) {
    facts.register().get(access, clinic, patient);
    return settings
        .find(access, clinic, patient)
        .orElseThrow(() -> Refusal.notFound("home setting of patient", patient.value()));
  }

  /**
   * @param expectedVersion what the change was based on, 0 for the first
   * @throws Refusal NOT_FOUND without the patient, INVALID for a look that lies ahead, STALE if it was changed
   *     meanwhile
   */
  public Versioned<HomeSetting> change(Access access, HomeSetting setting, long expectedVersion) {
    NotInFuture.require(access, "/assessedOn", setting.assessedOn());
    return transactions.call(() -> {
      facts.register().get(access, setting.clinic(), setting.patient());
      if (!settings.put(access, setting, expectedVersion)) {
        throw Refusal.stale("the home setting of patient \"" + setting.patient() + "\"");
      }
      audit.record(
          access,
          setting.clinic(),
          "home-setting-changed",
          "patient/" + setting.patient() + "/home-setting",
          "assessed on " + setting.assessedOn());
      return new Versioned<>(setting, expectedVersion + 1);
    });
  }

  /**
   * Whether the patient's pump may be refilled at home now.
   *
   * @throws Refusal NOT_FOUND without the patient
   */
  public HomeAnswer eligibility(Access access, ClinicId clinic, PatientId patient) {
    facts.register().get(access, clinic, patient);
    RefillRules rules = facts.directory().get(access, clinic).value().policies().refill();
    return HomeEligibility.judge(
        new HomeEligibility.Policy(rules.homeService(), rules.homeControlledSubstances()),
        drugs(access, clinic, patient),
        settings.find(access, clinic, patient).map(Versioned::value));
  }

  /** All drugs of the last fill; empty without a fill or if one of them is not in the reference data. */
  private Optional<List<Drug>> drugs(Access access, ClinicId clinic, PatientId patient) {
    Optional<Fill> fill = facts
        .infusions()
        .history(access, clinic, patient)
        .flatMap((InfusionHistory history) -> history.findFill(access.at()));
    var reference = facts.figures().of(access, clinic).drugs();
    var found = new ArrayList<Drug>();
    for (var component : fill.map(Fill::components).orElse(List.of())) {
      Optional<Drug> drug = reference.find(component.drug());
      if (drug.isEmpty()) {
        return Optional.empty();
      }
      found.add(drug.get());
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }
}
