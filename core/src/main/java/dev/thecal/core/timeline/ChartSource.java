package dev.thecal.core.timeline;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.Allergy;
import dev.thecal.core.patient.ChartEntries;
import dev.thecal.core.patient.ChartItem;
import dev.thecal.core.patient.FailedTherapy;
import dev.thecal.core.patient.Handout;
import dev.thecal.core.patient.Medication;
import dev.thecal.core.patient.Noted;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.Score;
import dev.thecal.core.patient.Weight;
import dev.thecal.core.timeline.Happening.Subject;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was noted on the chart, on the day it was true. The answer of a {@code fact} may be sensitive: only
 * that it was asked is told here.
 */
public final class ChartSource implements TimelineSource {

  private static final Set<String> KINDS = Arrays.stream(ChartItem.Kind.values())
      .map(Reads::name)
      .collect(Collectors.toUnmodifiableSet());

  private final ChartEntries entries;

  @Inject
  public ChartSource(ChartEntries entries) {
    this.entries = entries;
  }

  @Override
  public Set<String> kinds() {
    return KINDS;
  }

  @Override
  public List<Happening> list(Access access, ClinicId clinic, PatientId patient) {
    return entries.list(access, clinic, patient).stream()
        .map(ChartSource::happening)
        .toList();
  }

  private static Happening happening(Noted<ChartItem> noted) {
    return new Happening(
        When.on(noted.item().notedOn()),
        new Subject(Reads.name(noted.item().kind()), noted.id(), 1),
        words(noted.item()),
        Optional.of(noted.recordedBy()),
        noted.errorReason());
  }

  private static String words(ChartItem item) {
    String subject = Say.plain(item.subject());
    return switch (item.kind()) {
      case CONDITION -> "Condition noted: " + subject;
      case FAILED_THERAPY ->
        "Tried before: " + subject + ", " + Say.plain(((FailedTherapy) item).reason());
      case SCORE -> score((Score) item);
      case FACT -> "A question of the assessment was answered: " + subject;
      case ALLERGY ->
        "Allergy noted: " + subject
            + ((Allergy) item).severity().map(how -> ", " + Say.plain(how)).orElse("");
      case MEDICATION ->
        (((Medication) item).taken() ? "Medicine taken: " : "Medicine stopped: ") + subject;
      case WEIGHT -> "Weight: " + ((Weight) item).weight();
      case HANDOUT ->
        "Leaflet given: " + ((Handout) item).title() + ", version " + ((Handout) item).version()
            + ", " + Say.plain(((Handout) item).way());
    };
  }

  private static String score(Score score) {
    if (score.sensitive()) {
      return "Score " + score.instrument() + " noted";
    }
    return "Score " + score.instrument() + ": "
        + score.value().stripTrailingZeros().toPlainString()
        + score.context().map(about -> ", " + Say.plain(about)).orElse("");
  }
}
