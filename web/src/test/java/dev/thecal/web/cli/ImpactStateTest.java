package dev.thecal.web.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.candidacy.Candidacy;
import dev.thecal.candidacy.Coverage;
import dev.thecal.candidacy.Decision;
import dev.thecal.candidacy.impact.ImpactPage;
import dev.thecal.candidacy.impact.ImpactQuestion;
import dev.thecal.candidacy.impact.ImpactedPatient;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a long run has come is kept and found again, and never taken for another question's. */
class ImpactStateTest {

  private static final ImpactedPatient ONE = new ImpactedPatient(
      new PatientId("p-1"),
      Decision.CANDIDATE,
      Decision.NOT_NOW,
      Coverage.NOT_ASKED,
      Coverage.CRITERIA_NOT_MET,
      List.of("the decision was candidate, is now not now"));

  @TempDir
  private Path folder;

  @Test
  void progress_comes_back_from_its_file_and_adds_up() {
    Path file = folder.resolve("progress.json");
    ImpactState first = ImpactState.begin("text", question("spine-surgery"))
        .plus(new ImpactPage(100, 2, List.of(ONE), Optional.of(new PatientId("p-100"))));
    first.write(file);

    ImpactState found = ImpactState.find(file).orElseThrow().require("text", "spine-surgery");
    assertThat(found).isEqualTo(first);
    assertThat(found.next()).contains("p-100");
    ImpactState last = found.plus(new ImpactPage(7, 1, List.of(), Optional.empty()));
    assertThat(last.looked()).isEqualTo(107);
    assertThat(last.leftOut()).isEqualTo(3);
    assertThat(last.changed()).containsExactly(ONE);
    ImpactState.remove(file);
    assertThat(ImpactState.find(file)).isEmpty();
  }

  @Test
  void progress_of_another_text_clinic_or_policy_in_force_is_refused() throws IOException {
    ImpactState state = ImpactState.begin("text", question("spine-surgery"));

    assertThatThrownBy(() -> state.require("other text", "spine-surgery"))
        .hasMessageContaining("another policy text or clinic");
    assertThatThrownBy(() -> state.require("text", "rehab-and-pain"))
        .hasMessageContaining("another policy text or clinic");
    var older = new ImpactState(
        state.policy(),
        state.clinic(),
        state.on(),
        "0.9",
        false,
        Optional.empty(),
        0,
        0,
        List.of());
    assertThatThrownBy(() -> older.require(question("spine-surgery")))
        .hasMessageContaining("version 1 is in force now");
    var open = new ImpactState(
        state.policy(), state.clinic(), state.on(), "1", true, Optional.empty(), 0, 0, List.of());
    assertThatThrownBy(() -> open.require(question("spine-surgery")))
        .hasMessageContaining("begun with --with-sensitive");
    Path broken = Files.writeString(folder.resolve("broken.json"), "{");
    assertThatThrownBy(() -> ImpactState.find(broken)).hasMessageContaining("--resume");
  }

  @Test
  void the_bar_fills_up_and_is_silent_when_nobody_watches() {
    var out = new StringWriter();
    var bar = new ProgressBar(new PrintWriter(out), 200, true);
    bar.show(50);
    bar.show(200);
    bar.end();

    assertThat(out.toString())
        .startsWith("\r[##########..............................] 25 %, 50 of 200\r[####")
        .contains("] 100 %, 200 of 200");
    var silent = new StringWriter();
    new ProgressBar(new PrintWriter(silent), 200, false).show(50);
    assertThat(silent.toString()).isEmpty();
  }

  private static ImpactQuestion question(String policy) {
    var shipped = Candidacy.shipped().policies().get(policy);
    return new ImpactQuestion(
        new ClinicId(policy), shipped, shipped, LocalDate.of(2026, 5, 6), false);
  }
}
