package dev.thecal.core.coverage;

import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.reference.Ids;
import dev.thecal.core.reference.ReferenceFile;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The payers' requirements that are known. */
public final class PayerPolicies {

  private final Map<String, PayerPolicy> byId = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException if two policies have the same id
   */
  public PayerPolicies(Collection<PayerPolicy> policies) {
    for (PayerPolicy policy : policies) {
      if (byId.put(policy.id(), policy) != null) {
        throw new IllegalArgumentException("payer policy \"" + policy.id() + "\" is there twice");
      }
    }
  }

  /** What ships with Thecal; a payer's own newest text always goes before it. */
  public static PayerPolicies shipped() {
    return new PayerPolicies(
        ReferenceFile.entries("/reference/payer-policies.json", "policies", PayerPolicy::read));
  }

  public List<PayerPolicy> list() {
    return List.copyOf(byId.values());
  }

  /**
   * @throws Refusal INVALID at {@code /policy} if there is no such policy, with the nearest known ones
   */
  public PayerPolicy get(String id) {
    PayerPolicy policy = byId.get(id);
    if (policy == null) {
      throw Refusal.invalid(
          "/policy",
          String.valueOf(Ids.unknown("payer policy", id, byId.keySet()).getMessage()));
    }
    return policy;
  }
}
