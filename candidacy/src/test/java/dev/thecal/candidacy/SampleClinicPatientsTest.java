package dev.thecal.candidacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.fact.ProductFacts;
import dev.thecal.core.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The sample patients speak the language of the rules, and not all get the same answer. */
class SampleClinicPatientsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 6);
  private static final Pattern DAY = Pattern.compile("\\{today([+-]\\d+)?}");
  private static final Candidacy CANDIDACY = Candidacy.shipped();

  @Test
  void every_fact_is_understood_and_the_decisions_differ() throws IOException {
    Set<Decision> decisions = EnumSet.noneOf(Decision.class);
    for (JsonNode patient : patients()) {
      Facts facts = facts(patient);
      decisions.add(
          CANDIDACY.assess(facts, patient.get("clinic").asText(), TODAY).decision());
    }

    assertThat(decisions)
        .contains(
            Decision.CONTRAINDICATED, Decision.INCOMPLETE, Decision.NOT_NOW, Decision.TRIAL_NEXT);
  }

  private static Facts facts(JsonNode patient) {
    var builder = Facts.builder();
    builder.with(ProductFacts.BORN_ON, LocalDate.parse(patient.get("bornOn").asText()));
    patient.path("facts").forEach(fact -> {
      String name = fact.get("key").asText();
      add(
          CANDIDACY.factKeys().find(name).orElseThrow(() -> new AssertionError(name)),
          fact,
          builder);
    });
    return builder.build();
  }

  private static <T> void add(FactKey<T> key, JsonNode fact, Facts.Builder builder) {
    builder.with(
        key,
        key.type().read(fact.get("value")),
        LocalDate.parse(fact.get("on").asText()),
        fact.path("source").asText("sample"));
  }

  private static JsonNode patients() throws IOException {
    String text = Files.readString(Path.of("..", "samples", "patients.json"));
    String dated = DAY.matcher(text)
        .replaceAll(match -> TODAY
            .plusDays(match.group(1) == null ? 0 : Integer.parseInt(match.group(1)))
            .toString());
    return Json.read(dated, JsonNode.class).get("patients");
  }
}
