package org.example.support;

import dev.thecal.candidacy.CandidacyExtension;
import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.rule.CandidacyRule;
import dev.thecal.core.plugin.Extension;
import dev.thecal.core.plugin.ThecalPlugin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    return Map.of("support-at-home.json", file("/policies/support-at-home.json"));
  }

  /** A policy is a file that a clinician can read. */
  private static String file(String name) {
    try (InputStream in = SupportPlugin.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
