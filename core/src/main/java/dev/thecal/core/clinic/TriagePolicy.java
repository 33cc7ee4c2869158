package dev.thecal.core.clinic;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.access.Ids;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether the clinic's medical director has approved the levels of the triage table, and the clinic's own
 * figure for it.
 *
 * @param approval empty: not approved, every report goes to a person
 * @param yearlyOpioidRise how much more of an opioid after a year calls for a review, if the clinic says so
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TriagePolicy(Optional<Approval> approval, Optional<RiseLimit> yearlyOpioidRise) {

  public static final TriagePolicy NONE = new TriagePolicy(Optional.empty(), Optional.empty());

  /**
   * Who took the levels over.
   *
   * @param by id of the medical director in the clinic's team
   * @param table name of the approved table; another table is not approved by it
   * @param sample true for sample clinics: nobody has approved anything, and it counts in demo mode only
   */
  public record Approval(String by, LocalDate on, String table, boolean sample) {

    static Supplier<Approval> read(JsonInput in) {
      var by = in.required("by", ProfileReads.id("clinician id"));
      var on = in.required("on", Reads::date);
      var table = in.required("table", value -> Ids.require("triage table", value));
      var sample = in.requiredBoolean("sample");
      return () -> new Approval(by.get(), on.get(), table.get(), sample.get());
    }

    /** Whether it holds for that table on that day. */
    public boolean holds(String name, LocalDate today, DemoMode demo) {
      return table.equals(name) && !on.isAfter(today) && (!sample || demo.on());
    }
  }

  /**
   * A limit with its reason.
   *
   * @param percent 1 to 1000
   */
  public record RiseLimit(int percent, Basis basis) {

    static Supplier<RiseLimit> read(JsonInput in) {
      var percent = in.requiredInt("percent", 1, 1000);
      var basis = in.requiredObject("basis", Basis::read);
      return () -> new RiseLimit(percent.get(), basis.get());
    }
  }

  static Supplier<TriagePolicy> read(JsonInput in) {
    var approval = in.optionalObject("approval", Approval::read);
    var rise = in.optionalObject("yearlyOpioidRise", RiseLimit::read);
    return () -> new TriagePolicy(approval.optional(), rise.optional());
  }
}
