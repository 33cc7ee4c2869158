package dev.thecal.candidacy.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The policy files that Thecal ships. */
public final class ShippedPolicies {

  private static final List<String> IDS = List.of(
      "spine-surgery",
      "spine-and-pain",
      "rehab-and-pain",
      "comprehensive-pain",
      "community-pain",
      "medicare-ncd-280-14-pain",
      "medicare-ncd-280-14-spasticity",
      "sample-payer-a",
      "sample-payer-b",
      "consensus-selection",
      "product-labels",
      "strictest-of-all");

  private ShippedPolicies() {}

  /** File name to JSON text. */
  public static Map<String, String> files() {
    return IDS.stream()
        .map(id -> id + ".json")
        .collect(Collectors.toMap(Function.identity(), ShippedPolicies::text));
  }

  private static String text(String file) {
    try (InputStream in = ShippedPolicies.class.getResourceAsStream("/policies/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks policies/" + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
