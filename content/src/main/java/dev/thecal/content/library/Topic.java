package dev.thecal.content.library;

import dev.thecal.core.condition.ConditionId;
import dev.thecal.core.patient.Stage;
import java.util.List;

/**
 * Where a leaflet belongs, so that it is found without knowing its name.
 *
 * @param conditions it is keyed to; empty: it is about no single one
 * @param stages of the pathway at which it is handed out
 * @param keywords what people type who look for it, in the leaflet's language
 */
public record Topic(
    LeafletKind kind, List<ConditionId> conditions, List<Stage> stages, List<String> keywords) {

  public Topic {
    conditions = List.copyOf(conditions);
    stages = List.copyOf(stages);
    keywords = List.copyOf(keywords);
  }

  /** Of this kind, keyed to nothing. */
  public static Topic of(LeafletKind kind) {
    return new Topic(kind, List.of(), List.of(), List.of());
  }
}
