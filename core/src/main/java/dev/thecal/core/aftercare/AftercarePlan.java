package dev.thecal.core.aftercare;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.Aftercare;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.patient.PatientId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one patient keeps to after an operation or a trial.
 *
 * @param clinic that made it
 * @param patient who
 * @param id of this plan, unique for the patient
 * @param after what it follows
 * @param zone in which its days are days
 * @param ownNumbers false: the clinic has no figures of its own and uses the default template
 * @param restrictions by activity; none after a trial
 * @param brace a back brace
 * @param signs to report at once
 * @param contacts whom to call
 * @param expectations what healing may bring, in the clinic's words
 * @param notes what the plan cannot say
 * @param adjustments what clinicians changed for this patient, in their order
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AftercarePlan(
    ClinicId clinic,
    PatientId patient,
    PlanId id,
    After after,
    ZoneId zone,
    boolean ownNumbers,
    List<Restriction> restrictions,
    Brace brace,
    List<Sign> signs,
    Contacts contacts,
    List<String> expectations,
    List<String> notes,
    List<Adjustment> adjustments) {

  private static final String AFTER_TRIAL =
      "The clinic's times are for after an operation. After a trial ask your clinician what you may do, and when.";

  public AftercarePlan {
    restrictions = List.copyOf(restrictions);
    signs = List.copyOf(signs);
    expectations = List.copyOf(expectations);
    notes = List.copyOf(notes);
    adjustments = List.copyOf(adjustments);
  }

  /** By the clinic's own figures, before any adjustment. */
  static AftercarePlan of(ClinicProfile profile, PatientId patient, PlanId id, After after) {
    Aftercare policy = profile.policies().aftercare();
    boolean operation = after.kind() != After.Kind.TRIAL;
    return new AftercarePlan(
        profile.id(),
        patient,
        id,
        after,
        profile.zone(),
        policy.ownNumbers(),
        operation ? restrictions(policy, after) : List.of(),
        operation && policy.braceMayBeAdvised() ? Brace.MAY_BE_ADVISED : Brace.NOT_MENTIONED,
        policy.warningSigns().stream().map(Sign::of).toList(),
        Contacts.of(profile),
        policy.expectations(),
        operation ? List.of() : List.of(AFTER_TRIAL),
        List.of());
  }

  private static List<Restriction> restrictions(Aftercare policy, After after) {
    return List.of(
        Restriction.of(
            Restriction.Activity.STRENUOUS_ACTIVITY,
            true,
            policy.noStrenuousActivity(),
            after.on()),
        Restriction.of(
            Restriction.Activity.DRIVING_AND_HOUSEWORK,
            policy.noDrivingOrHouseworkAlways(),
            policy.noDrivingOrHousework(),
            after.on()));
  }

  /** With other dates or another brace; the earlier adjustments stay on it. */
  AftercarePlan with(Adjustment adjustment) {
    var all = new ArrayList<>(adjustments);
    all.add(adjustment);
    return new AftercarePlan(
        clinic,
        patient,
        id,
        after,
        zone,
        ownNumbers,
        restrictions.stream().map(restriction -> dated(restriction, adjustment)).toList(),
        adjustment.brace().orElse(brace),
        signs,
        contacts,
        expectations,
        notes,
        all);
  }

  private static Restriction dated(Restriction restriction, Adjustment adjustment) {
    return find(adjustment.dates(), restriction.activity())
        .map(dates -> restriction.dated(dates.notBefore(), dates.heldUntil()))
        .orElse(restriction);
  }

  private static Optional<NewDates> find(List<NewDates> dates, Restriction.Activity activity) {
    return dates.stream().filter(date -> date.activity() == activity).findFirst();
  }
}
