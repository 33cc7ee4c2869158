package dev.thecal.scheduling.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.patient.PatientId;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.scheduling.worklist.WorklistCursor;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page of the worklist is read from its index: nothing scans or sorts all pumps. */
class WorklistPlanTest {

  private enum From {
    THE_TOP,
    A_CURSOR
  }

  @ParameterizedTest
  @EnumSource(From.class)
  void h2_reads_an_index_range_that_is_sorted_already(From from) {
    try (var clinic = new Clinic(TestDatabases.H2)) {
      for (int i = 0; i < 20; i++) {
        clinic.pump("p-" + i, LocalDate.of(2026, 5, 13).plusDays(i));
      }

      String plan = plan(clinic, from);

      assertThat(plan)
          .contains("scheduling_due_worklist_ix")
          .contains("index sorted")
          .doesNotContain("tablescan");
      if (from == From.A_CURSOR) {
        assertThat(plan).contains("sort_on >= ");
      }
    }
  }

  private static String plan(Clinic clinic, From from) {
    Optional<WorklistCursor> after = from == From.THE_TOP
        ? Optional.empty()
        : Optional.of(new WorklistCursor(LocalDate.of(2026, 5, 18), new PatientId("p-5"), "i-p-5"));
    return clinic
        .database
        .context()
        .with(sql -> String.valueOf(
            sql.fetchValue("explain {0}", JooqWorklist.pageQuery(sql, Accesses.SPINE, after, 51))))
        .toLowerCase(Locale.ROOT);
  }
}
