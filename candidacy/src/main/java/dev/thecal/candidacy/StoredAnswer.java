package dev.thecal.candidacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a stored answer back. One that another engine kept in another form is read as far as it goes, and says
 * that it is not whole: what cannot be read is left out, never guessed.
 */
final class StoredAnswer {

  private final StoredAssessment stored;
  private int lost;

  private StoredAnswer(StoredAssessment stored) {
    this.stored = stored;
  }

  static Assessment read(StoredAssessment stored) {
    return tree(stored.answer(), Assessment.class)
        .orElseGet(() -> new StoredAnswer(stored).asFarAsItGoes());
  }

  private static <T> Optional<T> tree(String json, Class<T> type) {
    try {
      return Optional.ofNullable(Json.read(json, type));
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }

  private Assessment asFarAsItGoes() {
    JsonNode answer = tree(stored.answer(), JsonNode.class).orElse(MissingNode.getInstance());
    List<PolicyFinding> findings = list(answer.path("findings"), PolicyFinding.class);
    List<WhatWouldChange> changes = list(answer.path("whatWouldChange"), WhatWouldChange.class);
    Coverage coverage = word(answer, "coverage", Reads.oneOf(Coverage.class), Coverage.NOT_ASKED);
    LocalDate day = LocalDate.ofInstant(stored.assessedAt(), ZoneOffset.UTC);
    return new Assessment(
        stored.policyId(),
        stored.policyVersion(),
        stored.engineVersion(),
        word(answer, "on", Reads::date, day),
        stored.decision(),
        coverage,
        Assessment.CLINICIAN_DECIDES + notWhole(),
        findings,
        Questions.of(findings),
        changes,
        answer.path("withheld").asInt(0));
  }

  private String notWhole() {
    return " Engine " + stored.engineVersion() + " kept this answer in a form of its own: "
        + (lost == 0 ? "some of it" : lost + " parts of it")
        + " cannot be shown here. Its stored text is whole.";
  }

  private <T> List<T> list(JsonNode all, Class<T> type) {
    var read = new ArrayList<T>();
    for (JsonNode one : all) {
      try {
        read.add(Json.mapper().treeToValue(one, type));
      } catch (JsonProcessingException | RuntimeException e) {
        lost++;
      }
    }
    return read;
  }

  private <T> T word(JsonNode answer, String field, Function<String, T> reader, T otherwise) {
    try {
      return reader.apply(answer.path(field).asText());
    } catch (IllegalArgumentException e) {
      lost++;
      return otherwise;
    }
  }
}
