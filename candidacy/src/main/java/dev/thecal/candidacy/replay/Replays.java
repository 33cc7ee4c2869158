package dev.thecal.candidacy.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.candidacy.Assessment;
import dev.thecal.candidacy.Assessor;
import dev.thecal.candidacy.Candidacy;
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

  @Inject
  public Replays(Candidacy candidacy, ClinicPolicies policies) {
    this.candidacy = candidacy;
    this.policies = policies;
  }

  /**
   * @param today in the clinic's time zone: the policy in force on it is looked at too
   */
  public Replay of(Access access, StoredAssessment stored, LocalDate today) {
    var lines = new ArrayList<String>();
    try {
      Facts facts = candidacy.factKeys().read(stored.facts());
      var then = new Then(stored, Json.read(stored.answer(), JsonNode.class), facts);
      Replay.Agreement agreement = underThePolicyOfThen(access, then, lines);
      underThePolicyOfToday(access, then, today, lines);
      return new Replay(stored, agreement, lines);
    } catch (Refusal refusal) {
      lines.add("Today's rules cannot read what was stored: " + refusal.getMessage() + ".");
      return new Replay(stored, Replay.Agreement.NOT_RECOMPUTABLE, lines);
    }
  }

  private record Then(StoredAssessment stored, JsonNode answer, Facts facts) {
    LocalDate on() {
      return LocalDate.parse(answer.path("on").asText());
    }
  }

  private Replay.Agreement underThePolicyOfThen(Access access, Then then, List<String> lines) {
    StoredAssessment stored = then.stored();
    Optional<Policy> policy =
        policies.findVersion(access, stored.clinic(), stored.policyId(), stored.policyVersion());
    if (policy.isEmpty()) {
      lines.add("Version " + stored.policyVersion() + " of policy " + stored.policyId()
          + " is no longer at hand, so the answer cannot be computed again.");
      return Replay.Agreement.NOT_RECOMPUTABLE;
    }
    Assessment again = candidacy.assessor().assess(then.facts(), policy.get(), then.on());
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
    lines.addAll(AnswerDiff.between(then.answer(), again));
    return other ? Replay.Agreement.OTHER_ENGINE : Replay.Agreement.UNEXPLAINED;
  }

  /** The same facts and day; or the policy's first day, if it is in force only from then. */
  private void underThePolicyOfToday(
      Access access, Then then, LocalDate today, List<String> lines) {
    StoredAssessment stored = then.stored();
    Policy now = policies.inForce(access, stored.clinic(), stored.policyId(), today);
    if (now.version().equals(stored.policyVersion())) {
      return;
    }
    LocalDate on = then.on().isBefore(now.effectiveFrom()) ? now.effectiveFrom() : then.on();
    lines.add("Version " + now.version()
        + " of the policy, in force today, says of the same facts for " + on + ":");
    lines.addAll(
        AnswerDiff.between(then.answer(), candidacy.assessor().assess(then.facts(), now, on)));
  }
}
