package dev.thecal.core.clinic;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How this clinic finds and keeps the dose.
 *
 * @param goal in words
 * @param outcomes that the goal is measured by
 * @param decidedBy who sets dose and schedule
 * @param modes that it programmes
 * @param atVisits what happens at a follow-up, in words
 * @param extraVisitsWhileTitrating more visits until dose and schedule are found
 * @param ending how the therapy can end, in words
 * @param targets when a dose is enough; empty: the clinic has not said, so no dose is searched for
 * @param suggestions empty: the medical director has not turned suggestions of a dose on
 * @param twoPeopleConfirm every change of a programme needs a second person; empty or false: only a change
 *     of drug or concentration does, which always needs one
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Dosing(
    String goal,
    List<Outcome> outcomes,
    List<Role> decidedBy,
    List<Mode> modes,
    List<String> atVisits,
    boolean extraVisitsWhileTitrating,
    List<String> ending,
    Optional<DoseTargets> targets,
    Optional<SuggestionApproval> suggestions,
    Optional<Boolean> twoPeopleConfirm) {

  /** What a dose is judged by. */
  public enum Outcome {
    PAIN,
    MOBILITY,
    SPASTICITY,
    ORAL_OPIOID_USE
  }

  /** How a pump gives the daily dose. */
  public enum Mode {
    SIMPLE_CONTINUOUS,
    /** A dose at certain intervals. */
    PERIODIC,
    /** More at some times of the day. */
    TIME_OF_DAY,
    PATIENT_BOLUS
  }

  static Supplier<Dosing> read(JsonInput in) {
    var goal = in.required("goal", ProfileReads.text());
    var outcomes = in.requiredScalars("outcomes", Reads.oneOf(Outcome.class));
    var decidedBy = in.requiredScalars("decidedBy", Reads.oneOf(Role.class));
    var modes = in.requiredScalars("modes", Reads.oneOf(Mode.class));
    var atVisits = in.requiredScalars("atVisits", ProfileReads.text());
    var extra = in.requiredBoolean("extraVisitsWhileTitrating");
    var ending = in.requiredScalars("ending", ProfileReads.text());
    var targets = in.optionalObject("targets", DoseTargets::read);
    var suggestions = in.optionalObject("suggestions", SuggestionApproval::read);
    var twoPeople = in.optionalBoolean("twoPeopleConfirm");
    return () -> new Dosing(
        goal.get(),
        List.copyOf(outcomes.get()),
        List.copyOf(decidedBy.get()),
        List.copyOf(modes.get()),
        List.copyOf(atVisits.get()),
        extra.get(),
        List.copyOf(ending.get()),
        targets.optional(),
        suggestions.optional(),
        twoPeople.optional());
  }
}
