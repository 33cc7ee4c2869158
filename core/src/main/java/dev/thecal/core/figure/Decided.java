package dev.thecal.core.figure;

import dev.thecal.core.clinic.DemoMode;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.reference.FigureChange;
import dev.thecal.core.reference.FigureKey;
import dev.thecal.core.reference.ReferenceDataException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Documents with decisions in them. A decision counts only for the very value it was made about, a sample
 * one in demo mode only, and one that no longer fits the documents is left out and said so.
 *
 * @param reference as it is in force
 * @param notInForce why a decision does not count, by figure
 */
record Decided(Reference reference, Map<FigureKey, String> notInForce) {

  static Decided of(ReferenceDocuments documents, List<FigureDecision> newest, DemoMode demo) {
    var changes = new LinkedHashMap<FigureKey, FigureChange>();
    var not = new LinkedHashMap<FigureKey, String>();
    for (FigureDecision decision : newest) {
      Optional<String> obstacle = obstacle(documents, decision, demo);
      obstacle.ifPresent(why -> not.put(decision.figure(), why));
      if (obstacle.isEmpty()) {
        change(decision).ifPresent(change -> changes.put(decision.figure(), change));
      }
    }
    return problems(documents, changes).isEmpty()
        ? new Decided(documents.with(changes).read(), not)
        : oneByOne(documents, changes, not);
  }

  /** What a reader would say about the documents with these changes. */
  static List<InputProblem> problems(
      ReferenceDocuments documents, Map<FigureKey, FigureChange> changes) {
    try {
      documents.with(changes).read();
      return List.of();
    } catch (ReferenceDataException e) {
      return e.problems();
    } catch (IllegalArgumentException e) {
      return List.of(new InputProblem("", String.valueOf(e.getMessage())));
    }
  }

  /** The newest decision about each figure, by figure. */
  static List<FigureDecision> newest(List<FigureDecision> all) {
    var newest = new LinkedHashMap<FigureKey, FigureDecision>();
    all.forEach(decision ->
        newest.merge(decision.figure(), decision, (a, b) -> a.version() > b.version() ? a : b));
    return List.copyOf(newest.values());
  }

  static Optional<FigureChange> change(FigureDecision decision) {
    return switch (decision.decision()) {
      case APPROVED -> Optional.of(new FigureChange.Approved(decision.approval()));
      case REJECTED -> Optional.of(new FigureChange.Removed());
      case OWN_VALUE ->
        Optional.of(
            new FigureChange.Replaced(decision.value(), decision.source(), decision.approval()));
      case WITHDRAWN -> Optional.empty();
    };
  }

  private static Optional<String> obstacle(
      ReferenceDocuments documents, FigureDecision decision, DemoMode demo) {
    if (decision.sample() && !demo.on()) {
      return Optional.of("a sample decision counts in demo mode only");
    }
    return switch (decision.decision()) {
      case OWN_VALUE, WITHDRAWN -> Optional.empty();
      case APPROVED, REJECTED ->
        documents.find(decision.figure()).filter(decision::isAbout).isPresent()
            ? Optional.empty()
            : Optional.of("the figure has changed since: decide anew");
    };
  }

  private static Decided oneByOne(
      ReferenceDocuments documents,
      Map<FigureKey, FigureChange> wanted,
      Map<FigureKey, String> not) {
    var taken = new LinkedHashMap<FigureKey, FigureChange>();
    wanted.forEach((key, change) -> {
      taken.put(key, change);
      List<InputProblem> problems = problems(documents, taken);
      if (!problems.isEmpty()) {
        taken.remove(key);
        not.put(key, "it no longer fits the reference data: " + problems.get(0).detail());
      }
    });
    return new Decided(documents.with(taken).read(), not);
  }
}
