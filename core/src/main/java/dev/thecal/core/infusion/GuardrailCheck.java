package dev.thecal.core.infusion;

import dev.thecal.core.drug.Guardrail;
import dev.thecal.core.drug.TitrationCap;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import java.util.List;
import java.util.function.Function;

/** Holds a value against the two bounds of a source: soft ones need a reason, hard ones refuse. */
final class GuardrailCheck {

  private GuardrailCheck() {}

  /**
   * @param what begins the code of a finding: {@code dose} or {@code concentration}
   * @param words what the value is and the bound it is above
   */
  static <T extends Comparable<T>> List<Finding> of(
      String what, Cited<Guardrail<T>> limit, T value, Function<T, String> words) {
    Guardrail<T> bounds = limit.value();
    if (value.compareTo(bounds.refusesAbove()) > 0) {
      String text = words.apply(bounds.refusesAbove());
      return List.of(hard(what + "-above-maximum", limit, text));
    }
    return bounds
        .warnsAbove()
        .filter(bound -> value.compareTo(bound) > 0)
        .map(bound -> warn(
            what + "-above-recommended", limit, words.apply(bound) + ", the recommended bound"))
        .stream()
        .toList();
  }

  /** A bound for one group of patients warns: the programme does not say to which this one belongs. */
  private static Finding hard(String code, Cited<? extends Guardrail<?>> limit, String text) {
    if (!limit.enforced()) {
      return warn(code, limit, text + "; this limit is not verified");
    }
    return limit
        .value()
        .group()
        .map(group -> warn(code, limit, text + ", the limit if it is " + words(group)))
        .orElseGet(() ->
            new Finding(code, Severity.REFUSE, text + "; choose at most that", limit.source()));
  }

  private static String words(TitrationCap.Group group) {
    return switch (group) {
      case SPINAL -> "of spinal origin";
      case CEREBRAL -> "of cerebral origin";
      case CHILD -> "a child";
    };
  }

  private static Finding warn(String code, Cited<?> limit, String text) {
    return new Finding(code, Severity.WARN, text + ": a reason is needed", limit.source());
  }
}
