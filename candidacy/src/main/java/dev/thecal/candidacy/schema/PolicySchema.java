package dev.thecal.candidacy.schema;

import dev.thecal.candidacy.policy.Level;
import dev.thecal.candidacy.policy.Policy;
import dev.thecal.candidacy.rule.CandidacyRule;
import dev.thecal.candidacy.rule.RuleParameter;
import dev.thecal.core.json.PrettyJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema of a policy file, from the rules' own parameters. What it takes has the right form; that a
 * rule stands once, and that one of them is clinical, only the policy reader sees.
 */
public final class PolicySchema {

  /** Names the schema in a file's {@code $schema}. */
  public static final String ID = "urn:thecal:schema:candidacy-policy";

  private PolicySchema() {}

  /** Ready for a file. */
  public static String of(Collection<? extends CandidacyRule> rules) {
    List<CandidacyRule> sorted = new ArrayList<>(
        rules.stream().sorted(Comparator.comparing(CandidacyRule::id)).toList());
    var schema = SchemaParts.root(ID, "Thecal candidacy policy");
    schema.put(
        "description",
        "Which rules a clinic, guideline or payer asks for, with which figures and at which level.");
    schema.putAll(SchemaParts.object(
        List.of("id", "version", "name", "audience", "owner", "effectiveFrom", "source", "rules"),
        properties()));
    schema.put("$defs", definitions(sorted));
    return PrettyJson.write(schema);
  }

  private static Map<String, Object> properties() {
    var all = SchemaParts.map();
    all.put("$schema", SchemaParts.text(300, "address of this schema, for the editor"));
    all.put("id", SchemaParts.pair("type", "string", "pattern", "^[a-z0-9][a-z0-9-]{0,39}$"));
    all.put("version", SchemaParts.text(20, "as its owner counts; a published one never changes"));
    all.put("name", SchemaParts.text(100, "as a reader knows it"));
    all.put("audience", SchemaParts.words(Policy.Audience.class, "whose criteria these are"));
    all.put("owner", SchemaParts.text(100, "who answers for it"));
    all.put("effectiveFrom", SchemaParts.date("first day in force, inclusive"));
    all.put(
        "effectiveTo", SchemaParts.date("last day in force, inclusive; without: until replaced"));
    all.put("source", SchemaParts.ref("source"));
    all.put("rules", rules());
    return all;
  }

  private static Map<String, Object> rules() {
    var all = SchemaParts.map();
    all.put("type", "array");
    all.put("description", "in the order in which findings are shown; each rule once");
    all.put("minItems", 1);
    all.put("items", SchemaParts.ref("entry"));
    return all;
  }

  private static Map<String, Object> definitions(List<CandidacyRule> rules) {
    var all = SchemaParts.map();
    all.put("entry", entry(rules));
    all.put("source", SchemaParts.citation());
    rules.forEach(rule -> all.put(rule.id(), parameters(rule)));
    return all;
  }

  /** The rule's name selects its parameters, so that an editor proposes the right ones. */
  private static Map<String, Object> entry(List<CandidacyRule> rules) {
    var properties = SchemaParts.map();
    properties.put(
        "rule",
        SchemaParts.described(
            "the sentence that must hold",
            Map.of("enum", rules.stream().map(CandidacyRule::id).toList())));
    properties.put(
        "level",
        SchemaParts.words(
            Level.class, "what it means for the decision that the rule does not hold"));
    properties.put("parameters", Map.of("type", "object"));
    properties.put("note", SchemaParts.text(300, "why this policy has it so, in a sentence"));
    var entry = SchemaParts.object(List.of("rule", "level"), properties);
    entry.put("allOf", rules.stream().map(PolicySchema::choice).toList());
    return entry;
  }

  private static Map<String, Object> choice(CandidacyRule rule) {
    var one = SchemaParts.map();
    one.put(
        "if",
        SchemaParts.pair(
            "properties", Map.of("rule", Map.of("const", rule.id())), "required", List.of("rule")));
    one.put("then", Map.of("properties", Map.of("parameters", SchemaParts.ref(rule.id()))));
    return one;
  }

  private static Map<String, Object> parameters(CandidacyRule rule) {
    var properties = SchemaParts.map();
    for (RuleParameter<?> parameter : rule.parameters()) {
      properties.put(parameter.name(), parameter(parameter));
    }
    return SchemaParts.described(
        "parameters of " + rule.id() + " (" + rule.source() + ")",
        SchemaParts.object(List.of(), properties));
  }

  private static <T> Map<String, Object> parameter(RuleParameter<T> parameter) {
    var value = SchemaParts.map();
    value.putAll(parameter.type().jsonSchema());
    var object = SchemaParts.map();
    object.put("value", value);
    object.put("standing", Map.of("enum", List.of("cited", "draft")));
    object.put("source", SchemaParts.ref("source"));
    var all = SchemaParts.map();
    all.put("description", parameter.meaning());
    all.put("default", parameter.type().json(parameter.fallback().value()));
    all.put("anyOf", List.of(value, SchemaParts.object(List.of("value"), object)));
    return all;
  }
}
