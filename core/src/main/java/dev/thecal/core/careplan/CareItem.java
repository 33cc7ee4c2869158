package dev.thecal.core.careplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.thecal.core.access.Ids;
import dev.thecal.core.clinic.Service.Discipline;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One thing that is done for the patient.
 *
 * @param id unique in the plan
 * @param discipline that is responsible
 * @param responsible id of the member of the clinic's team who answers for it
 * @param what is done, in words
 * @param goal what it shall reach
 * @param reviewOn the day of the next look at it
 * @param state whether it goes on
 * @param lastReview what the last look showed, if there was one
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CareItem(
    String id,
    Discipline discipline,
    String responsible,
    String what,
    Goal goal,
    LocalDate reviewOn,
    State state,
    Optional<Review> lastReview) {

  /** Whether an item goes on. */
  public enum State {
    ACTIVE,
    REACHED,
    STOPPED
  }

  static Supplier<CareItem> read(JsonInput in) {
    var id = in.required("id", value -> Ids.require("item id", value));
    var discipline = in.required("discipline", Reads.oneOf(Discipline.class));
    var responsible = in.required("responsible", Reads.text(40));
    var what = in.required("what", Reads.text(1000));
    var goal = in.requiredObject("goal", Goal::read);
    var reviewOn = in.required("reviewOn", Reads::date);
    var state = in.optional("state", Reads.oneOf(State.class));
    var review = in.optionalObject("lastReview", Review::read);
    return () -> new CareItem(
        id.get(),
        discipline.get(),
        responsible.get(),
        what.get(),
        goal.get(),
        reviewOn.get(),
        state.optional().orElse(State.ACTIVE),
        review.optional());
  }

  /** By the last figure; empty if none was measured. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public Optional<Boolean> goalMet() {
    return lastReview.flatMap(Review::measured).map(goal::metBy);
  }
}
