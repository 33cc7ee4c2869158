package org.example.support;

import dev.thecal.candidacy.CandidacyExtension;
import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.rule.CandidacyRule;
import dev.thecal.core.plugin.Extension;
import dev.thecal.core.plugin.ThecalPlugin;
import java.util.List;
import java.util.Map;

/** The door of this jar: its name, and the rule and policy it adds. */
public final class SupportPlugin implements ThecalPlugin, CandidacyExtension {

  @Override
  public String name() {
    return "support-at-home";
  }

  @Override
  public String version() {
    return "1.0.0";
  }

  @Override
  public List<Extension> extensions() {
    return List.of(this);
  }

  @Override
  public List<CandidacyRule> rules() {
    return List.of(new HelpAtHome());
  }

  @Override
  public List<FactKey<?>> factKeys() {
    return List.of(HelpAtHome.HELPER);
  }

  @Override
  public Map<String, String> policies() {
    return Map.of(
        "support-at-home.json",
        """
        {
          "id": "support-at-home", "version": "1", "name": "House rule: help at home",
          "audience": "clinic", "owner": "Sample", "effectiveFrom": "2026-01-01",
          "source": {"title": "Sample house rule", "locator": "first days at home"},
          "rules": [{"rule": "help-at-home", "level": "required"}]
        }
        """);
  }
}
