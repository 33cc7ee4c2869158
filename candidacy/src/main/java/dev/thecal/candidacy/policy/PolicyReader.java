package dev.thecal.candidacy.policy;

import dev.thecal.candidacy.rule.CandidacyRule;
import dev.thecal.candidacy.rule.RuleKind;
import dev.thecal.candidacy.rule.RuleParameters;
import dev.thecal.core.access.Ids;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.json.Suggestions;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads policies and tells everything that is wrong with one at once. */
public final class PolicyReader {

  private final Map<String, CandidacyRule> rules = new TreeMap<>();

  public PolicyReader(Collection<? extends CandidacyRule> rules) {
    rules.forEach(rule -> this.rules.put(rule.id(), rule));
  }

  /**
   * @throws dev.thecal.core.evidence.Refusal INVALID with all problems
   * @throws dev.thecal.core.json.MalformedJson if it is not one JSON object
   */
  public Policy read(String json) {
    var in = JsonInput.parse(json);
    var policy = read(in);
    in.check();
    return policy.get();
  }

  /** As {@link #read(String)}, but collects the problems under the file's name. */
  Optional<Policy> read(String file, String json, Collection<InputProblem> problems) {
    var in = JsonInput.parse(json);
    var policy = read(in);
    List<InputProblem> own = in.finish();
    own.forEach(p -> problems.add(new InputProblem(file + "#" + p.pointer(), p.detail())));
    return own.isEmpty() ? Optional.of(policy.get()) : Optional.empty();
  }

  private Supplier<Policy> read(JsonInput in) {
    in.optional("$schema", Reads.text(300)); // for the editor of whoever writes the file
    var id = in.required("id", value -> Ids.require("policy id", value));
    var version = in.required("version", Reads.text(20));
    var name = in.required("name", Reads.text(100));
    var audience = in.required("audience", Reads.oneOf(Policy.Audience.class));
    var owner = in.required("owner", Reads.text(100));
    var from = in.required("effectiveFrom", Reads::date);
    var to = in.optional("effectiveTo", Reads::date);
    var source = in.requiredObject("source", PolicyReader::citation);
    var entries = in.requiredList("rules", entry -> rule(entry, source));
    checkEntries(in, entries);
    if (from.optional().isPresent() && to.optional().filter(from.get()::isAfter).isPresent()) {
      in.problem("effectiveTo", "is before effectiveFrom " + from.get());
    }
    return () -> new Policy(
        id.get(),
        version.get(),
        name.get(),
        audience.get(),
        owner.get(),
        from.get(),
        to.optional(),
        source.get(),
        entries.get());
  }

  private void checkEntries(JsonInput in, Field<List<PolicyRule>> entries) {
    if (entries.optional().isEmpty()) {
      return;
    }
    var seen = new HashSet<String>();
    entries.get().stream()
        .filter(entry -> !seen.add(entry.rule()))
        .forEach(entry -> in.problem("rules", "rule \"" + entry.rule() + "\" stands twice"));
    if (entries.get().stream().allMatch(this::isCoverage)) {
      in.problem(
          "rules", "no clinical rule: coverage alone decides nothing about a patient; add one");
    }
  }

  private boolean isCoverage(PolicyRule entry) {
    return Optional.ofNullable(rules.get(entry.rule()))
        .filter(rule -> rule.kind() != RuleKind.COVERAGE)
        .isEmpty();
  }

  private Supplier<PolicyRule> rule(JsonInput in, Field<Citation> policySource) {
    var rule = in.required("rule", this::requireRule);
    var level = in.required("level", Reads.oneOf(Level.class));
    var parameters = in.optionalRaw("parameters");
    var note = in.optional("note", Reads.text(300));
    var reader = new ParameterReader(policySource.optional());
    var set = rule.optional()
        .map(found -> reader.read(in, found.parameters(), parameters.optional()))
        .orElseGet(Map::of);
    return () ->
        new PolicyRule(rule.get().id(), level.get(), new RuleParameters(set), note.optional());
  }

  private CandidacyRule requireRule(String id) {
    CandidacyRule rule = rules.get(id);
    if (rule == null) {
      throw new IllegalArgumentException(
          "unknown rule \"" + id + "\"" + Suggestions.maybe(id, rules.keySet()));
    }
    return rule;
  }

  static Supplier<Citation> citation(JsonInput in) {
    var title = in.required("title", Reads.text(200));
    var locator = in.required("locator", Reads.text(200));
    var address = in.optional("address", Reads.text(300));
    var date = in.optional("date", Reads.text(20));
    return () -> new Citation(title.get(), locator.get(), address.optional(), date.optional());
  }
}
