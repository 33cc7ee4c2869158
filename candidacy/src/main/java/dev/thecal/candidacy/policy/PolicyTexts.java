package dev.thecal.candidacy.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;

/** Reads texts of published policies, the latest used ones only once. Thread-safe. */
final class PolicyTexts {

  private static final int MOST = 64;

  private final PolicyReader reader;
  private final Map<String, Policy> latest = new LinkedHashMap<>(MOST, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Entry<String, Policy> eldest) {
      return size() > MOST;
    }
  };

  PolicyTexts(PolicyReader reader) {
    this.reader = reader;
  }

  /**
   * The same policy object for the same text, while it is among the latest.
   *
   * @throws dev.thecal.core.evidence.Refusal INVALID with every problem of the text
   */
  synchronized Policy read(String text) {
    return latest.computeIfAbsent(text, reader::read);
  }
}
