package dev.thecal.core.coverage;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Suggestions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** All billing codes of a clinic. */
public record BillingCodeList(List<BillingCode> codes) {

  private static final Set<String> WITH_PROGRAMMING = Set.of("62367", "62368", "62369", "62370");
  private static final Set<String> REFILL_ONLY = Set.of("95990", "95991");
  private static final Citation EXCLUSION = Citation.of(
      "Coding notes on 62367 to 62370, 95990 and 95991",
      "not to be reported together",
      "https://iframe.ai/medical-coding/reference/62368");

  public BillingCodeList {
    codes = List.copyOf(codes);
  }

  /** Reads {@code {"codes": [...]}}; a code may stand there twice if the times do not meet. */
  public static Supplier<BillingCodeList> read(JsonInput in) {
    Field<List<BillingCode>> codes = in.requiredList("codes", BillingCode::read);
    codes.optional().ifPresent(all -> requireApart(in, all));
    return () -> new BillingCodeList(codes.get());
  }

  /** What is wrong with using these codes on a day, each with its place in the list. */
  List<InputProblem> problems(List<String> used, LocalDate on) {
    var problems = new ArrayList<InputProblem>();
    List<String> valid =
        codes.stream().filter(code -> code.validOn(on)).map(BillingCode::code).toList();
    for (int i = 0; i < used.size(); i++) {
      if (!valid.contains(used.get(i))) {
        problems.add(new InputProblem(
            "/codes/" + i,
            "\"" + used.get(i) + "\" is not in the clinic's billing codes of " + on
                + Suggestions.maybe(used.get(i), valid)));
      }
    }
    return problems;
  }

  /** What speaks against using these codes together. */
  public static List<Finding> together(List<String> used) {
    boolean both = used.stream().anyMatch(WITH_PROGRAMMING::contains)
        && used.stream().anyMatch(REFILL_ONLY::contains);
    return both
        ? List.of(new Finding(
            "codes-exclude-each-other",
            Severity.WARN,
            "a code of 62367 to 62370 is not reported together with 95990 or 95991",
            EXCLUSION))
        : List.of();
  }

  private static void requireApart(JsonInput in, List<BillingCode> all) {
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (meet(all.get(i), all.get(j))) {
          in.problem(
              "codes/" + i,
              "code \"" + all.get(i).code() + "\" stands there twice for the same days");
        }
      }
    }
  }

  private static boolean meet(BillingCode one, BillingCode other) {
    return one.code().equals(other.code())
        && (one.validOn(other.validFrom()) || other.validOn(one.validFrom()));
  }
}
