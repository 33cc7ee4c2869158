package dev.thecal.core.patient;

import java.time.LocalDate;
import java.util.Collection;
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
 * @param allergies to drugs, implant materials and others
 * @param medications every entry; {@link #medicationList()} is what holds
 * @param weights dated
 */
public record PatientChart(
    List<Noted<NotedCondition>> conditions,
    List<Noted<FailedTherapy>> failedTherapies,
    List<Noted<Score>> scores,
    List<Noted<ClinicalFact>> facts,
    List<Noted<Allergy>> allergies,
    List<Noted<Medication>> medications,
    List<Noted<Weight>> weights) {

  /** The chart of these entries, oldest first. */
  public static PatientChart of(List<? extends Noted<?>> all) {
    return new PatientChart(
        only(all, NotedCondition.class),
        only(all, FailedTherapy.class),
        only(all, Score.class),
        only(all, ClinicalFact.class),
        only(all, Allergy.class),
        only(all, Medication.class),
        only(all, Weight.class));
  }

  /**
   * The same without what only few may see: sensitive scores, and facts of these keys.
   *
   * @param keys of facts that are sensitive; core does not know which
   */
  public PatientChart withoutSensitive(Collection<String> keys) {
    return new PatientChart(
        conditions,
        failedTherapies,
        scores.stream().filter(score -> !score.item().sensitive()).toList(),
        facts.stream().filter(fact -> !keys.contains(fact.item().key())).toList(),
        allergies,
        medications,
        weights);
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

  /** Standing medications that no standing one has replaced: taken still, or with the day of the last dose. */
  public List<Noted<Medication>> medicationList() {
    List<String> replaced = standing(medications).stream()
        .flatMap(medication -> medication.replaces().stream())
        .toList();
    return medications.stream()
        .filter(Noted::stands)
        .filter(entry -> !replaced.contains(entry.id()))
        .toList();
  }

  /** The newest standing weight of that day or before; empty if nobody has weighed the patient by then. */
  public Optional<Weight> findWeight(LocalDate on) {
    return newestFirst(standing(weights)).stream()
        .filter(weight -> !weight.on().isAfter(on))
        .findFirst();
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
