package dev.thecal.candidacy.policy;

import dev.thecal.candidacy.rule.CandidacyRule;
import dev.thecal.candidacy.rule.RuleParameter;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.json.PrettyJson;
import dev.thecal.core.json.Reads;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes a policy as the file that {@link PolicyReader} reads back to an equal one. */
public final class PolicyWriter {

  private final Map<String, CandidacyRule> rules = new TreeMap<>();

  public PolicyWriter(Collection<? extends CandidacyRule> rules) {
    rules.forEach(rule -> this.rules.put(rule.id(), rule));
  }

  public String write(Policy policy) {
    var file = new LinkedHashMap<String, Object>();
    file.put("id", policy.id());
    file.put("version", policy.version());
    file.put("name", policy.name());
    file.put("audience", Reads.name(policy.audience()));
    file.put("owner", policy.owner());
    file.put("effectiveFrom", policy.effectiveFrom().toString());
    policy.effectiveTo().ifPresent(to -> file.put("effectiveTo", to.toString()));
    file.put("source", policy.source());
    file.put(
        "rules", policy.rules().stream().map(one -> entry(one, policy.source())).toList());
    return PrettyJson.write(file);
  }

  private Map<String, Object> entry(PolicyRule one, Citation source) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("rule", one.rule());
    entry.put("level", Reads.name(one.level()));
    Map<String, Object> parameters = parameters(one, source);
    if (!parameters.isEmpty()) {
      entry.put("parameters", parameters);
    }
    one.note().ifPresent(note -> entry.put("note", note));
    return entry;
  }

  private Map<String, Object> parameters(PolicyRule one, Citation source) {
    CandidacyRule rule = rules.get(one.rule());
    if (rule == null) {
      throw new IllegalArgumentException("no rule \"" + one.rule()
          + "\" here; maybe the writer was not given the extension's rules");
    }
    var parameters = new LinkedHashMap<String, Object>();
    for (RuleParameter<?> parameter : rule.parameters()) {
      put(parameters, parameter, one, source);
    }
    return parameters;
  }

  private static <T> void put(
      Map<String, Object> parameters, RuleParameter<T> parameter, PolicyRule one, Citation source) {
    one.parameters()
        .find(parameter)
        .ifPresent(set -> parameters.put(parameter.name(), value(parameter, set, source)));
  }

  /** Bare where it rests on the policy's own source, as the reader takes a bare value. */
  private static <T> Object value(RuleParameter<T> parameter, Cited<T> set, Citation source) {
    Object value = parameter.type().json(set.value());
    if (set.source().equals(source) && set.standing() instanceof Cited.Sourced) {
      return value;
    }
    var all = new LinkedHashMap<String, Object>();
    all.put("value", value);
    all.put("standing", set.enforced() ? "cited" : "draft");
    all.put("source", set.source());
    return all;
  }
}
