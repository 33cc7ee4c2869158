package dev.thecal.candidacy;

import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.rule.CandidacyRule;
import dev.thecal.core.plugin.Extension;
import java.util.List;
import java.util.Map;

/** What somebody may add to candidacy. */
public interface CandidacyExtension extends Extension {

  /** Rules with ids of their own; a policy must name one before it counts. */
  default List<CandidacyRule> rules() {
    return List.of();
  }

  /** Policy files: name to JSON text. They may use shipped rules and those of every extension. */
  default Map<String, String> policies() {
    return Map.of();
  }

  /** Keys that the extension's rules read and nobody else declares. */
  default List<FactKey<?>> factKeys() {
    return List.of();
  }
}
