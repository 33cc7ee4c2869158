package dev.thecal.core.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestPatients;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule on both sides; rules are plain comparisons, so the same whichever record comes first. */
class DuplicateRuleTest {

  @ParameterizedTest(name = "{0} | {1} -> {2}")
  @CsvSource(textBlock = """
      Müller/Anne-Marie/1960-02-29,     MULLER/Anne Marie/1960-02-29,   SAME_NAME_AND_BIRTH_DATE
      O'Brien/Seán/1960-02-29,          OBrien/Sean/1960-02-29,         SAME_NAME_AND_BIRTH_DATE
      Sørensen/Bo/1960-02-29,           Sorensen/Bo/1960-02-29,         SAME_NAME_AND_BIRTH_DATE
      Gray/Ada/1960-02-29,              Ada/Gray/1960-02-29,            SAME_NAME_AND_BIRTH_DATE
      Gray/Ada/1960-02-29,              Gray/Ada/1960-02-28,
      Gray/Katherine/1960-02-29,        Gray/Katharine/1960-02-29,      SIMILAR_NAME_AND_SAME_BIRTH_DATE
      Gray/Katherine/1960-02-29,        Gray/Katerine/1960-02-29,       SIMILAR_NAME_AND_SAME_BIRTH_DATE
      Brown/Katherine/1960-02-29,       Borwn/Katherine/1960-02-29,     SIMILAR_NAME_AND_SAME_BIRTH_DATE
      Gray/Katherine/1960-02-29,        Gray/Katharina/1960-02-29,
      Gray/Joseph/1960-02-29,           Gray/Jo/1960-02-29,             SIMILAR_NAME_AND_SAME_BIRTH_DATE
      Gray/Joseph/1960-02-29,           Gray/J/1960-02-29,
      Gray/Ada/1960-02-29,              Gray/Ava/1960-02-29,
      Gray/Katherine/1960-02-29,        Hill/Katherine/1960-02-29,
      Gray/Ada/1960-03-04,              Gray/Ada/1960-04-03,            SAME_NAME_AND_SWAPPED_BIRTH_DATE
      Gray/Ada/1960-03-13,              Gray/Ada/1960-12-13,
      Gray/Ada/1960-02-29/555-010-0100, Gray/Ada/1961-01-01/+1 555 010 0100, SAME_PHONE_AND_SIMILAR_NAME
      Gray/Ada/1960-02-29/555-010-0100, Hill/Eve/1961-01-01/555-010-0100,
      Gray/Ada/1960-02-29/0100,         Gray/Ada/1961-01-01/0100,
      Gray/Ada/1960-02-29//A@x.example.org, Gray/Ada/1961-01-01//a@X.example.org, SAME_EMAIL_AND_SIMILAR_NAME
      Gray/Ada/1960-02-29//a@x.example.org, Gray/Ada/1961-01-01//b@x.example.org,
      Gray/Ada/1960-02-29///H-0042,     Hill/Eve/1961-01-01///h42,      SAME_RECORD_NUMBER
      Gray/Ada/1960-02-29///H-0042,     Hill/Eve/1961-01-01///H-0420,
      """)
  void matches(String one, String other, String rules) {
    String expected = rules == null ? "" : rules;

    assertThat(found(patient("p-1", one), patient("p-2", other))).isEqualTo(expected);
    assertThat(found(patient("p-1", other), patient("p-2", one))).isEqualTo(expected);
  }

  @Test
  void all_pairs_are_found_whatever_the_order_of_the_records() {
    var all = new ArrayList<>(List.of(
        patient("p-1", "Gray/Ada/1960-03-04"),
        patient("p-2", "Gray/Ada/1960-04-03"),
        patient("p-3", "Ada/Gray/1960-03-04"),
        patient("p-4", "Hill/Eve/1960-03-04"),
        patient("p-5", "Ford/Jim/1970-01-01///7"),
        patient("p-6", "Lake/Tom/1980-01-01///007")));
    long seed = Long.getLong("seed", new Random().nextLong());
    Collections.shuffle(all, new Random(seed));

    assertThat(DuplicateFinder.pairs(all).stream()
            .map(pair -> pair.first().patient() + "+" + pair.second().patient())
            .toList())
        .as("seed %d", seed)
        .containsExactly("p-1+p-2", "p-1+p-3", "p-2+p-3", "p-5+p-6");
  }

  private static String found(Patient one, Patient other) {
    List<DuplicatePair> pairs = DuplicateFinder.pairs(List.of(one, other));
    return pairs.stream()
        .flatMap(pair -> pair.reasons().stream())
        .map(reason -> reason.rule().name())
        .collect(Collectors.joining(" "));
  }

  /** @param text family/given/born/phone/email/record number */
  private static Patient patient(String id, String text) {
    List<String> parts = Arrays.asList(Arrays.copyOf(text.split("/", -1), 6));
    Patient ada = TestPatients.ada(Accesses.SPINE, id);
    return new Patient(
        ada.clinic(),
        new PatientId(id),
        parts.get(0),
        parts.get(1),
        LocalDate.parse(parts.get(2)),
        ada.sex(),
        ada.language(),
        told(parts.get(3)),
        told(parts.get(4)),
        told(parts.get(5)),
        ada.stage());
  }

  private static Optional<String> told(String text) {
    return Optional.ofNullable(text).filter(some -> !some.isEmpty());
  }
}
