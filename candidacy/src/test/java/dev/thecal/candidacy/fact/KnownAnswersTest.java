package dev.thecal.candidacy.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each shipped key has one accessor, and it reads that key and no other. */
class KnownAnswersTest {

  private static final LocalDate MAY_6 = LocalDate.of(2026, 5, 6);

  @Test
  void every_shipped_key_is_read_by_the_accessor_of_its_name() throws ReflectiveOperationException {
    for (FactKey<?> key : KnownFacts.all()) {
      Facts facts = any(key);
      Map<String, Object> read = read(facts);

      assertThat(read).as(key.name()).containsOnlyKeys(camel(key.name()));
      assertThat(read).containsValue(facts.find(key).orElseThrow());
    }
  }

  @Test
  void what_is_missing_disputed_or_sensitive_and_taken_out_is_empty() {
    Facts facts = Facts.builder()
        .with(KnownFacts.INDICATION, Indication.PAIN, MAY_6, "letter")
        .with(KnownFacts.INDICATION, Indication.SPASTICITY, MAY_6, "call")
        .with(KnownFacts.PSYCHOSIS_HISTORY, true, MAY_6, "letter")
        .build();

    assertThat(facts.known().indication()).isEmpty();
    assertThat(facts.known().painSeverity()).isEmpty();
    assertThat(facts.known().psychosisHistory()).contains(true);
    assertThat(facts.withoutSensitive().known().psychosisHistory()).isEmpty();
  }

  /** With the first of some values that the key can hold. */
  private static Facts any(FactKey<?> key) {
    Object words = key.type().jsonSchema().getOrDefault("enum", List.of());
    return Stream.concat(
            ((List<?>) words).stream().map(String::valueOf),
            Stream.of("true", "1", "2026-05-06", "2.5 cm", "warfarin 2026-04-28"))
        .flatMap(text -> with(key, text).stream())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no value for " + key));
  }

  private static Optional<Facts> with(FactKey<?> key, String text) {
    try {
      return Optional.of(Facts.builder().withText(key, text, MAY_6, "letter").build());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Every accessor that has a value, by name. */
  private static Map<String, Object> read(Facts facts) throws ReflectiveOperationException {
    var known = facts.known();
    var read = new HashMap<String, Object>();
    for (Record answers : List.<Record>of(known, known.risks(), known.products(), known.care())) {
      List<String> components = Arrays.stream(answers.getClass().getRecordComponents())
          .map(RecordComponent::getName)
          .toList();
      for (var method : answers.getClass().getDeclaredMethods()) {
        if (method.getReturnType() == Optional.class && !components.contains(method.getName())) {
          ((Optional<?>) method.invoke(answers))
              .ifPresent(value -> read.put(method.getName(), value));
        }
      }
    }
    return read;
  }

  private static String camel(String name) {
    var camel = new StringBuilder();
    for (String part : name.split("-", -1)) {
      camel
          .append(camel.isEmpty() ? part.charAt(0) : Character.toUpperCase(part.charAt(0)))
          .append(part.substring(1));
    }
    return camel.toString();
  }
}
