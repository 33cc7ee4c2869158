package dev.thecal.core.procedure;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.clinic.CareSetting;
import dev.thecal.core.clinic.ImplantPolicy;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.implant.PumpSite;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An operation as somebody plans it; {@code id} is made up if not given.
 *
 * @param reason why, where the plan leaves the clinic's profile
 */
public record ProcedurePlan(
    ProcedureId id,
    LocalDate plannedOn,
    String surgeon,
    CareSetting setting,
    PumpSite site,
    Optional<String> reason) {

  private static final Citation PROFILE =
      Citation.of("The clinic's profile", "implant: settings and pockets");
  private static final Citation PLACE = Citation.of(
      "Profiles of five pump programmes", "implant in an outpatient surgery center or a hospital");

  /** Fields named as in the record. */
  public static Supplier<ProcedurePlan> read(JsonInput in) {
    var id = in.optional("id", ProcedureId::new);
    var on = in.required("plannedOn", Reads::date);
    var surgeon = in.required("surgeon", Reads.text(100));
    var setting = in.required("setting", Reads.oneOf(CareSetting.class));
    var site = in.required("site", Reads.oneOf(PumpSite.class));
    var reason = in.optional("reason", Reads.text(1000));
    var fresh = new ProcedureId(Ids.next());
    return () -> new ProcedurePlan(
        id.optional().orElse(fresh),
        on.get(),
        surgeon.get(),
        setting.get(),
        site.get(),
        reason.optional());
  }

  /** What speaks against it. */
  List<Finding> check(ImplantPolicy policy) {
    var findings = new ArrayList<Finding>();
    if (setting == CareSetting.HOME || setting == CareSetting.CLINIC_OFFICE) {
      findings.add(new Finding(
          "no-place-for-an-operation",
          Severity.REFUSE,
          Reads.name(setting) + " is no place for this operation",
          PLACE));
    } else if (!policy.settings().contains(setting)) {
      findings.add(new Finding(
          "setting-not-of-clinic",
          Severity.WARN,
          "this clinic's profile does not have " + Reads.name(setting),
          PROFILE));
    }
    if (!policy.pockets().contains(site.pocket())) {
      findings.add(new Finding(
          "pocket-not-of-clinic",
          Severity.WARN,
          "this clinic's profile does not have the pocket of " + Reads.name(site),
          PROFILE));
    }
    return findings;
  }

  Procedure with(ClinicId clinic, PatientId patient, ImplantPolicy policy, List<Finding> findings) {
    return new Procedure(
        clinic,
        patient,
        id,
        plannedOn,
        surgeon,
        setting,
        site,
        policy.stepsOf(surgeon),
        policy.documents(),
        reason,
        findings,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty());
  }
}
