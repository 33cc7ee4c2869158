package dev.thecal.core.coverage;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A payer is asked to authorise a procedure.
 *
 * @param clinic that asks
 * @param patient for whom
 * @param id of the case, unique for the patient
 * @param request what is asked
 * @param documents in the order they were put to it
 * @param steps in the order they happened; the first opens it
 */
public record AuthorisationCase(
    ClinicId clinic,
    PatientId patient,
    CaseId id,
    CaseRequest request,
    List<CaseDocument> documents,
    List<CaseStep> steps) {

  /** An approval is looked at again this many days before its last one: an office habit, no payer's rule. */
  static final int DAYS_BEFORE_END = 30;

  public AuthorisationCase {
    documents = List.copyOf(documents);
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a case begins with the step that opened it");
    }
  }

  CaseStep lastStep() {
    return steps.get(steps.size() - 1);
  }

  /** Where it stands. */
  public CaseState currentState() {
    return lastStep().to();
  }

  /** Whether it was approved and the last day of the approval is over. */
  public boolean expired(LocalDate on) {
    return currentState() == CaseState.APPROVED
        && lastStep().days().until().filter(on::isAfter).isPresent();
  }

  /** The day on which somebody must look at it; it stays due until somebody does. */
  public Optional<LocalDate> attentionOn() {
    CaseStep last = lastStep();
    return switch (last.to()) {
      case PREPARING, DENIED -> Optional.of(last.on());
      case SUBMITTED -> last.days().followUpOn();
      case APPROVED -> last.days().until().map(day -> day.minusDays(DAYS_BEFORE_END));
      case WITHDRAWN -> Optional.empty();
    };
  }

  boolean shows(String requirement) {
    return documents.stream()
        .anyMatch(document -> document.stands() && document.requirement().equals(requirement));
  }

  AuthorisationCase with(CaseStep step) {
    return new AuthorisationCase(clinic, patient, id, request, documents, added(steps, step));
  }

  AuthorisationCase with(CaseDocument document) {
    return new AuthorisationCase(clinic, patient, id, request, added(documents, document), steps);
  }

  /** With one document marked; unchanged if it is not there. */
  AuthorisationCase withError(String document, String reason) {
    List<CaseDocument> marked = documents.stream()
        .map(one -> one.id().equals(document) ? one.inError(reason) : one)
        .toList();
    return new AuthorisationCase(clinic, patient, id, request, marked, steps);
  }

  private static <T> List<T> added(List<T> all, T one) {
    var longer = new ArrayList<>(all);
    longer.add(one);
    return longer;
  }
}
