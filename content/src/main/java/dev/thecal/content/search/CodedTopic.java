package dev.thecal.content.search;

import dev.thecal.content.library.Leaflet;
import dev.thecal.core.condition.CodeSuggestion;
import dev.thecal.core.condition.CodeSuggestion.CodeSystem;
import dev.thecal.core.condition.Condition;
import dev.thecal.core.condition.ConditionId;
import dev.thecal.core.condition.Conditions;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A code of a diagnosis, and the leaflets that it leads to. The codes of our conditions are suggestions: good
 * enough to choose a page to read, never to code a patient.
 *
 * @param system whose code it is; empty: either
 * @param code with or without its point, a whole code or the beginning of one
 */
public record CodedTopic(Optional<CodeSystem> system, String code) {

  private static final int SHORTEST = 3;

  /** The conditions that carry the code, a longer one of the same family or the family itself. */
  public Set<ConditionId> conditions(Conditions catalogue) {
    return catalogue.list().stream()
        .filter(condition -> condition.codes().stream().anyMatch(this::means))
        .map(Condition::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Of these leaflets those keyed to one of the conditions, a page about the condition first. */
  public List<Leaflet> among(Collection<Leaflet> leaflets, Conditions catalogue) {
    Set<ConditionId> wanted = conditions(catalogue);
    return leaflets.stream()
        .filter(leaflet -> leaflet.topic().conditions().stream().anyMatch(wanted::contains))
        .sorted(Comparator.comparing((Leaflet leaflet) -> leaflet.topic().kind()))
        .toList();
  }

  private boolean means(CodeSuggestion known) {
    if (system.filter(asked -> asked != known.system()).isPresent()) {
      return false;
    }
    String asked = plain(code);
    String suggested = plain(known.code());
    if (asked.length() < SHORTEST) {
      return false;
    }
    if (known.system() == CodeSystem.SNOMED_CT) {
      return asked.equals(suggested);
    }
    return suggested.startsWith(asked) || (!known.complete() && asked.startsWith(suggested));
  }

  private static String plain(String code) {
    return code.strip().toUpperCase(Locale.ROOT).replaceAll("[.\\s-]", "");
  }
}
