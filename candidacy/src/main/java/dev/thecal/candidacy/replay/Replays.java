package dev.thecal.candidacy.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.candidacy.Assessment;
import dev.thecal.candidacy.Assessor;
import dev.thecal.candidacy.Candidacy;
import dev.thecal.candidacy.SensitiveFindings;
import dev.thecal.candidacy.ShownAssessments;
import dev.thecal.candidacy.StoredAssessment;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.policy.ClinicPolicies;
import dev.thecal.candidacy.policy.Policy;
import dev.thecal.core.access.Access;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Json;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recomputes stored assessments from their facts; changes nothing. */
public final class Replays {

  private final Candidacy candidacy;
  private final ClinicPolicies policies;
  private final SensitiveFindings sensitive;

  @Inject
  public Replays(Candidacy candidacy, ClinicPolicies policies, SensitiveFindings sensitive) {
    this.candidacy = candidacy;
    this.policies = policies;
    this.sensitive = sensitive;
  }

  /**
   * Without what rests on sensitive facts.
   *
   * @param today in the clinic's time zone: the policy in force on it is looked at too
   */
  public Replay of(Access access, StoredAssessment stored, LocalDate today) {
    return of(access, new Look(stored, today, false));
  }

  /**
   * With all of it, the stored text byte for byte; that it was looked at stands in the audit trail.
   *
   * @throws Refusal FORBIDDEN without the scope
   */
  public Replay withSensitive(Access access, StoredAssessment stored, LocalDate today) {
    sensitive.open(
        access, stored.clinic(), "patient/" + stored.patient() + "/assessment/" + stored.id());
    return of(access, new Look(stored, today, true));
  }

  private Replay of(Access access, Look look) {
    var lines = new ArrayList<String>();
    Replay.Agreement agreement;
    try {
      Facts facts = candidacy.factKeys().read(look.stored().facts());
      agreement = underThePolicyOfThen(access, look, facts, lines);
      underThePolicyOfToday(access, look, facts, lines);
    } catch (Refusal refusal) {
      lines.add("Today's rules cannot read what was stored: " + look.reason(refusal) + ".");
      agreement = Replay.Agreement.NOT_RECOMPUTABLE;
    }
    return new Replay(look.stored(), look.text(), agreement, lines);
  }

  /** A stored answer and how much of it is seen. */
  private record Look(StoredAssessment stored, LocalDate today, boolean sensitive) {

    LocalDate on() {
      return ShownAssessments.get(stored).on();
    }

    String text() {
      return sensitive ? stored.answer() : ShownAssessments.text(stored);
    }

    /** What cannot be read may be a sensitive value. */
    String reason(Refusal refusal) {
      return sensitive ? String.valueOf(refusal.getMessage()) : SensitiveFindings.HELD_BACK;
    }

    List<String> against(Assessment now) {
      return sensitive
          ? AnswerDiff.between(Json.read(stored.answer(), JsonNode.class), now)
          : AnswerDiff.shown(ShownAssessments.get(stored), now.withoutSensitive());
    }
  }

  private Replay.Agreement underThePolicyOfThen(
      Access access, Look look, Facts facts, List<String> lines) {
    StoredAssessment stored = look.stored();
    Optional<Policy> policy =
        policies.findVersion(access, stored.clinic(), stored.policyId(), stored.policyVersion());
    if (policy.isEmpty()) {
      lines.add("Version " + stored.policyVersion() + " of policy " + stored.policyId()
          + " is no longer at hand, so the answer cannot be computed again.");
      return Replay.Agreement.NOT_RECOMPUTABLE;
    }
    Assessment again = candidacy.assessor().assess(facts, policy.get(), look.on());
    if (Json.write(again).equals(stored.answer())) {
      return Replay.Agreement.IDENTICAL;
    }
    boolean other = !stored.engineVersion().equals(Assessor.ENGINE_VERSION);
    lines.add(
        other
            ? "Engine " + stored.engineVersion() + " answered then; engine "
                + Assessor.ENGINE_VERSION + " says of the same facts and policy:"
            : "The same engine and policy version answer differently: one of them was changed without a new"
                + " version.");
    lines.addAll(look.against(again));
    return other ? Replay.Agreement.OTHER_ENGINE : Replay.Agreement.UNEXPLAINED;
  }

  /** The same facts and day; or the policy's first day, if it is in force only from then. */
  private void underThePolicyOfToday(Access access, Look look, Facts facts, List<String> lines) {
    StoredAssessment stored = look.stored();
    Policy now = policies.inForce(access, stored.clinic(), stored.policyId(), look.today());
    if (now.version().equals(stored.policyVersion())) {
      return;
    }
    LocalDate on = look.on().isBefore(now.effectiveFrom()) ? now.effectiveFrom() : look.on();
    lines.add("Version " + now.version()
        + " of the policy, in force today, says of the same facts for " + on + ":");
    lines.addAll(look.against(candidacy.assessor().assess(facts, now, on)));
  }
}
