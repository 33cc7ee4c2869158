package dev.thecal.candidacy.policy;

import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.MalformedJson;
import dev.thecal.core.json.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The policies at hand, by id. */
public final class PolicyBook {

  private final Map<String, Policy> byId = new TreeMap<>();

  /**
   * @throws IllegalArgumentException if two policies have the same id
   */
  public PolicyBook(Collection<Policy> policies) {
    for (Policy policy : policies) {
      if (byId.put(policy.id(), policy) != null) {
        throw new IllegalArgumentException("two policies are named \"" + policy.id()
            + "\"; maybe an extension repeats a shipped one: give it an id of its own");
      }
    }
  }

  /**
   * Reads all files before it complains.
   *
   * @param files file name to JSON text
   * @throws Refusal INVALID with the problems of all files, each pointer led by its file
   */
  public static PolicyBook read(PolicyReader reader, Map<String, String> files) {
    var problems = new ArrayList<InputProblem>();
    var policies = new ArrayList<Policy>();
    new TreeMap<>(files).forEach((file, json) -> {
      try {
        reader.read(file, json, problems).ifPresent(policies::add);
      } catch (MalformedJson e) {
        problems.add(new InputProblem(file, String.valueOf(e.getMessage())));
      }
    });
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
    return new PolicyBook(policies);
  }

  /**
   * @throws Refusal NOT_FOUND with the nearest known id
   */
  public Policy get(String id) {
    return find(id)
        .orElseThrow(
            () -> Refusal.notFound("candidacy policy", id, Suggestions.maybe(id, byId.keySet())));
  }

  public Optional<Policy> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** In the order of their ids. */
  public List<Policy> list() {
    return List.copyOf(byId.values());
  }
}
