package dev.thecal.core.pump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.evidence.Cited;
import dev.thecal.core.reference.ReferenceDataException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PumpModelsTest {

  private static final PumpModels PUMPS = PumpModels.shipped();

  @Test
  void knows_the_models_of_the_contract() {
    assertThat(PUMPS.list())
        .extracting(model -> model.id().value())
        .containsExactly(
            "codman-3000-16",
            "codman-3000-30",
            "codman-3000-50",
            "prometra-20",
            "prometra-ii-20",
            "prometra-ii-40",
            "synchromed-ii-20",
            "synchromed-ii-40",
            "synchromed-iii-20",
            "synchromed-iii-40");
  }

  @Test
  void what_was_read_is_enforced_and_what_was_remembered_is_not() {
    var pump = PUMPS.get("synchromed-ii-20");

    assertThat(pump.flow().least()).hasValueSatisfying(least -> {
      assertThat(least.value()).hasToString("0.048 mL/day");
      assertThat(least.enforced()).isTrue();
    });
    assertThat(pump.flow().most().filter(Cited::enforced)).isEmpty();
    assertThat(pump.flow().accuracy().map(Cited::value)).contains(new BigDecimal("0.145"));
    assertThat(PUMPS.get("synchromed-iii-20").flow().least()).isEmpty();
  }

  @Test
  void the_first_prometra_is_emptied_before_every_scan_and_has_no_valve_to_rely_on() {
    var scan = PUMPS.get("prometra-20").mri();

    assertThat(scan.emptyFirst()).isTrue();
    assertThat(scan.rule().enforced()).isTrue();
    assertThat(scan.valveBolus()).isEmpty();
    assertThat(scan.before())
        .extracting(Cited::value)
        .containsExactly(MriBehaviour.Before.EMPTY_RESERVOIR);
  }

  @Test
  void an_unknown_model_suggests_the_nearest() {
    assertThatThrownBy(() -> PUMPS.get("synchromed-2-20"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"synchromed-2-20\" is unknown")
        .hasMessageContaining("synchromed-ii-20");
  }

  @Test
  void a_figure_without_unit_or_source_does_not_load_and_all_problems_are_told() {
    assertThatThrownBy(() -> PumpModels.parse("own-pumps.json", """
        {"pumps": [{"id": "Own 20", "name": "Own", "kind": "peristaltic",
          "reservoir": {"value": "20", "status": "cited", "source": {"title": "Manual", "locator": "p. 1"}},
          "minFlow": {"value": "0.1 mL/day", "status": "cited"},
          "maxFlow": {"value": "1 mL/day", "status": "approved", "source": {"title": "Manual", "locator": " "}},
          "patientBolus": {}, "mri": {"rule": {"value": "empty-first", "status": "draft",
            "source": {"title": "Manual", "locator": "p. 2"}}},
          "colour": "blue"}]}
        """))
        .isInstanceOfSatisfying(
            ReferenceDataException.class,
            e -> assertThat(e.problems())
                .extracting(p -> p.pointer())
                .containsExactlyInAnyOrder(
                    "/pumps/0/id",
                    "/pumps/0/reservoir/value",
                    "/pumps/0/minFlow/source",
                    "/pumps/0/maxFlow/status",
                    "/pumps/0/maxFlow/source/locator",
                    "/pumps/0/colour"))
        .hasMessageContaining("own-pumps.json /pumps/0/reservoir/value")
        .hasMessageContaining("\"20\" is not a quantity");
  }

  @Test
  void two_models_with_one_id_are_refused() {
    var pump = PUMPS.get("prometra-ii-20");

    assertThatThrownBy(() -> PUMPS.and(List.of(pump))).hasMessageContaining("stands twice");
  }
}
