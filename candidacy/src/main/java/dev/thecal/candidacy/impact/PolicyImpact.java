package dev.thecal.candidacy.impact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.candidacy.Assessment;
import dev.thecal.candidacy.Candidacy;
import dev.thecal.candidacy.PatientFactSource;
import dev.thecal.candidacy.SensitiveFindings;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.policy.ClinicPolicies;
import dev.thecal.candidacy.policy.Policy;
import dev.thecal.candidacy.replay.AnswerDiff;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.Json;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.status.StatusKind;
import dev.thecal.core.status.StatusRecords;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Assesses a clinic's patients under the policy in force and under a candidate, and lists who would get
 * another answer. Nothing is stored. Patients are read page by page in the order of their ids, so that a run
 * of hours needs little memory and goes on after any of them.
 */
public final class PolicyImpact {

  private static final int PAGE = 100;

  private final Candidacy candidacy;
  private final ClinicPolicies policies;
  private final PatientRegister register;
  private final PatientFactSource facts;
  private final StatusRecords statuses;
  private final SensitiveFindings sensitive;

  @Inject
  public PolicyImpact(
      Candidacy candidacy,
      ClinicPolicies policies,
      PatientRegister register,
      PatientFactSource facts,
      StatusRecords statuses,
      SensitiveFindings sensitive) {
    this.candidacy = candidacy;
    this.policies = policies;
    this.register = register;
    this.facts = facts;
    this.statuses = statuses;
    this.sensitive = sensitive;
  }

  /**
   * Reads the candidate and finds what it would replace: the clinic's policy of the same id.
   *
   * @param today in the clinic's time zone; a candidate of a later first day is looked at on that day
   * @throws dev.thecal.core.evidence.Refusal INVALID with every problem of the text; NOT_FOUND if nothing of
   *     that id is in use, so that there is nothing to compare with
   */
  public ImpactQuestion question(Access access, ClinicId clinic, String text, LocalDate today) {
    Policy after = candidacy.policyReader().read(text);
    LocalDate on = after.effectiveFrom().isAfter(today) ? after.effectiveFrom() : today;
    return new ImpactQuestion(
        clinic, policies.inForce(access, clinic, after.id(), on), after, on, false);
  }

  /**
   * The same with reasons that may be sensitive; that they were looked at stands in the audit trail.
   *
   * @throws dev.thecal.core.evidence.Refusal FORBIDDEN without the scope
   */
  public ImpactQuestion withSensitive(Access access, ImpactQuestion question) {
    sensitive.open(access, question.clinic(), "policy/" + question.after().id() + "/impact");
    return question.withSensitive();
  }

  /** How many patients a whole run comes past. */
  public long total(Access access, ClinicId clinic) {
    return register.count(access, clinic);
  }

  /**
   * @param after the last patient already looked at; empty: from the beginning
   * @param limit at most so many patients, 1 or more
   */
  public ImpactPage page(
      Access access, ImpactQuestion question, Optional<PatientId> after, int limit) {
    List<PatientId> ids = register.listIds(access, question.clinic(), after, limit);
    var changed = new ArrayList<ImpactedPatient>();
    List<PatientId> here =
        ids.stream().filter(id -> !hasLeft(access, question.clinic(), id)).toList();
    here.forEach(id -> of(access, question, id).ifPresent(changed::add));
    Optional<PatientId> next =
        ids.size() < limit ? Optional.empty() : Optional.of(ids.get(ids.size() - 1));
    return new ImpactPage(here.size(), ids.size() - here.size(), changed, next);
  }

  /**
   * Looks at every patient after the given one.
   *
   * @param each hears every page as soon as it is done; what it throws ends the run, which can go on after
   *     the page's {@code next}
   */
  public void run(
      Access access,
      ImpactQuestion question,
      Optional<PatientId> after,
      Consumer<ImpactPage> each) {
    Optional<PatientId> from = after;
    boolean more = true;
    while (more) {
      ImpactPage page = page(access, question, from, PAGE);
      each.accept(page);
      from = page.next();
      more = from.isPresent();
    }
  }

  /** Has died, or is another clinic's now. */
  private boolean hasLeft(Access access, ClinicId clinic, PatientId patient) {
    return statuses.current(access, clinic, patient).stream()
        .anyMatch(kind -> kind == StatusKind.DECEASED || kind == StatusKind.TRANSFERRED);
  }

  private Optional<ImpactedPatient> of(Access access, ImpactQuestion question, PatientId patient) {
    Facts known = facts.get(access, question.clinic(), patient, question.on()).facts();
    Assessment before = candidacy.assessor().assess(known, question.before(), question.on());
    Assessment after = candidacy.assessor().assess(known, question.after(), question.on());
    if (before.decision() == after.decision() && before.coverage() == after.coverage()) {
      return Optional.empty();
    }
    return Optional.of(new ImpactedPatient(
        patient,
        before.decision(),
        after.decision(),
        before.coverage(),
        after.coverage(),
        question.sensitive()
            ? AnswerDiff.between(Json.read(Json.write(before), JsonNode.class), after)
            : AnswerDiff.shown(before.withoutSensitive(), after.withoutSensitive())));
  }
}
