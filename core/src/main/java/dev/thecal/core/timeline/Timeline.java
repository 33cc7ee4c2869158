package dev.thecal.core.timeline;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Suggestions;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A patient's history as one list, from the referral to the last refill; nothing is left out silently. */
public final class Timeline {

  private final Set<TimelineSource> sources;
  private final PatientRegister register;
  private final ClinicDirectory clinics;
  private final Transactions transactions;

  /**
   * @throws IllegalStateException if two sources tell the same kind: their entries could not be told apart
   */
  @Inject
  public Timeline(
      Set<TimelineSource> sources,
      PatientRegister register,
      ClinicDirectory clinics,
      Transactions transactions) {
    requireDistinct(sources);
    this.sources = Set.copyOf(sources);
    this.register = register;
    this.clinics = clinics;
    this.transactions = transactions;
  }

  /** Every kind that the sources can tell, in alphabetical order. */
  public List<String> kinds() {
    return sources.stream().flatMap(source -> source.kinds().stream()).sorted().toList();
  }

  /**
   * One page of a patient's timeline, with what remains on records that were merged into this one.
   *
   * @throws Refusal NOT_FOUND without the patient, INVALID for a kind that no source tells
   */
  public TimelinePage page(Access access, ClinicId clinic, PatientId patient, TimelineQuery query) {
    requireKnown(query.kinds());
    return transactions.call(() -> {
      register.get(access, clinic, patient);
      ZoneId zone = clinics.get(access, clinic).value().zone();
      return cut(
          Stream.concat(
                  happenings(access, clinic, patient, query.kinds()),
                  archived(access, clinic, patient, query.kinds()))
              .map(one -> TimelineEntry.of(one, zone)),
          query);
    });
  }

  /** What stayed on records that were merged into this one, told apart by the id each is kept under. */
  private Stream<Happening> archived(
      Access access, ClinicId clinic, PatientId patient, Set<String> kinds) {
    return register.listArchived(access, clinic, patient).stream()
        .flatMap(
            record -> happenings(access, clinic, record, kinds).map(one -> one.keptUnder(record)));
  }

  private Stream<Happening> happenings(
      Access access, ClinicId clinic, PatientId patient, Set<String> kinds) {
    return sources.stream()
        .filter(source -> kinds.isEmpty() || source.kinds().stream().anyMatch(kinds::contains))
        .flatMap(source -> source.list(access, clinic, patient).stream())
        .filter(one -> kinds.isEmpty() || kinds.contains(one.subject().kind()));
  }

  private static TimelinePage cut(Stream<TimelineEntry> all, TimelineQuery query) {
    List<TimelineEntry> found = all.filter(entry ->
            query.after().map(last -> entry.cursor().compareTo(last) > 0).orElse(true))
        .sorted(TimelineEntry.NEWEST_FIRST)
        .limit(query.limit() + 1L)
        .toList();
    List<TimelineEntry> page = found.subList(0, Math.min(query.limit(), found.size()));
    return new TimelinePage(
        page,
        found.size() > query.limit()
            ? page.stream().map(TimelineEntry::cursor).reduce((first, second) -> second)
            : Optional.empty());
  }

  private void requireKnown(Set<String> asked) {
    List<String> known = kinds();
    asked.stream().filter(kind -> !known.contains(kind)).min(String::compareTo).ifPresent(kind -> {
      throw Refusal.invalid(
          "/kind",
          "nothing on a timeline is called \"" + kind + "\"" + Suggestions.maybe(kind, known)
              + "; known are " + String.join(", ", known));
    });
  }

  private static void requireDistinct(Set<TimelineSource> sources) {
    var seen = new TreeSet<String>();
    String twice = sources.stream()
        .flatMap(source -> source.kinds().stream())
        .filter(kind -> !seen.add(kind))
        .sorted()
        .collect(Collectors.joining(", "));
    if (!twice.isEmpty()) {
      throw new IllegalStateException("more than one source of the timeline tells " + twice);
    }
  }
}
