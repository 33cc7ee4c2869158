package dev.thecal.core.titration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.Basis;
import dev.thecal.core.clinic.DoseTargets;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.quantity.DailyDose;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The targets are worst pain at most 4 and mobility at least 6, at 2 visits in a row. */
class DoseSearchTest {

  private static final DoseTargets TARGETS = new DoseTargets(
      new BigDecimal("4"),
      new BigDecimal("6"),
      2,
      new Basis(Basis.Kind.CLINIC, "for the test", Optional.empty()));

  // A visit is dose:pain/mobility, - for what was not asked; the last column is the smallest dose
  // that is enough.
  @ParameterizedTest(name = "on {1} mg after {0}: {2}, enough from {3}")
  @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
      1:4/6                          | 1 | WATCH                 | none
      1:4/6 1:4/6                    | 1 | TRY_LOWER             | 1
      1:4.1/6 1:4/6                  | 1 | WATCH                 | none
      1:4/6 1:4/5.9                  | 1 | RAISE                 | none
      1:4/6 1:4.01/6                 | 1 | RAISE                 | none
      1:4/6 1:4/-                    | 1 | ASK                   | none
      1:4/6 1:-/6 1:4/6              | 1 | WATCH                 | none
      1:-/5                          | 1 | RAISE                 | none
      1:5/- 2:3/7                    | 2 | WATCH                 | none
      1:5/6 2:3/7 2:3/7              | 2 | HOLD                  | 2
      1:4/6 1:4/6 2:3/7 2:3/7        | 2 | LOWER                 | 1
      1:4/6 1:4/6 2:5/7              | 2 | REVIEW                | 1
      1:4/6 1:4/6 1:5/6 2:3/7 2:3/7  | 2 | HOLD                  | 2
      2:3/7 2:3/7 1:6/3              | 1 | RAISE                 | 2
      2:3/7 2:3/7                    | 1 | NO_VISIT_ON_THIS_DOSE | 2
      """)
  void the_smallest_dose_that_held(String visits, int now, String kind, Integer minimum) {
    DoseSearch search = search(visits, now);

    assertThat(search.kind()).hasToString(kind);
    assertThat(search.minimumEffective())
        .isEqualTo(Optional.ofNullable(minimum).map(DoseSearchTest::milligrams));
  }

  @Test
  void another_visit_that_holds_never_takes_back_what_is_enough() {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      var visits = new ArrayList<String>();
      for (int i = 0; i < 12; i++) {
        visits.add((1 + random.nextInt(4)) + ":" + random.nextInt(11) + "/" + random.nextInt(11));
      }
      DoseSearch before = search(String.join(" ", visits), 1);
      before.minimumEffective().ifPresent(dose -> {
        visits.add(dose.nanogramsPerDay() / 1_000_000 + ":0/10");
        assertThat(search(String.join(" ", visits), 1).minimumEffective())
            .as("-Dseed=" + seed)
            .contains(dose);
      });
    }
  }

  private static DoseSearch search(String visits, int now) {
    List<DoseSearch.Point> points = List.of(visits.split(" +", -1)).stream()
        .filter(text -> !text.isBlank())
        .map(DoseSearchTest::point)
        .toList();
    return DoseSearch.of(points, milligrams(now), TARGETS);
  }

  private static DoseSearch.Point point(String text) {
    int colon = text.indexOf(':');
    int slash = text.indexOf('/');
    var visit = new TitrationVisit(
        new ClinicId("spine-surgery"),
        new PatientId("p-1"),
        new VisitId("v"),
        new ImplantId("i-1"),
        Instant.EPOCH,
        score(text.substring(colon + 1, slash)),
        score(text.substring(slash + 1)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
    return new DoseSearch.Point(milligrams(Integer.parseInt(text.substring(0, colon))), visit);
  }

  private static Optional<BigDecimal> score(String text) {
    return text.equals("-") ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  private static DailyDose milligrams(int dose) {
    return new DailyDose(dose * 1_000_000L);
  }
}
