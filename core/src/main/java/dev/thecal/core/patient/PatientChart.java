package dev.thecal.core.patient;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that is on record about a patient beside the pump: oldest first, with what was entered in error.
 *
 * @param conditions what the patient has
 * @param failedTherapies what was tried before
 * @param scores of pain and function
 * @param facts answers that rules ask for
 */
public record PatientChart(
    List<Noted<NotedCondition>> conditions,
    List<Noted<FailedTherapy>> failedTherapies,
    List<Noted<Score>> scores,
    List<Noted<ClinicalFact>> facts) {

  static PatientChart of(List<? extends Noted<?>> all) {
    return new PatientChart(
        only(all, NotedCondition.class),
        only(all, FailedTherapy.class),
        only(all, Score.class),
        only(all, ClinicalFact.class));
  }

  /** The items of a list that stand, without those entered in error. */
  public static <T extends ChartItem> List<T> standing(List<Noted<T>> entries) {
    return entries.stream().filter(Noted::stands).map(Noted::item).toList();
  }

  /** Every standing answer to a question, newest first. */
  public List<ClinicalFact> factsOf(String key) {
    return newestFirst(
        standing(facts).stream().filter(fact -> fact.key().equals(key)).toList());
  }

  /** The newest standing answer; empty if nobody has told. Two of one day may contradict each other. */
  public Optional<ClinicalFact> findFact(String key) {
    return factsOf(key).stream().findFirst();
  }

  /** Every standing score of an instrument, newest first. */
  public List<Score> scoresOf(String instrument) {
    return newestFirst(standing(scores).stream()
        .filter(score -> score.instrument().equals(instrument))
        .toList());
  }

  private static <T extends ChartItem> List<T> newestFirst(List<T> items) {
    return items.stream()
        .sorted(Comparator.comparing(ChartItem::notedOn).reversed())
        .toList();
  }

  private static <T extends ChartItem> List<Noted<T>> only(
      List<? extends Noted<?>> all, Class<T> type) {
    return all.stream()
        .filter(noted -> type.isInstance(noted.item()))
        .map(noted -> noted.as(type))
        .toList();
  }
}
