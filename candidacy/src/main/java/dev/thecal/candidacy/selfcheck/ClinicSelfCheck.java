package dev.thecal.candidacy.selfcheck;

import dev.thecal.candidacy.policy.ClinicPolicies;
import dev.thecal.candidacy.policy.Policy;
import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Refusal;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** The self-check of a stored clinic, by the policy that it works with: its own published one, else the shipped. */
public final class ClinicSelfCheck {

  private final SelfCheck selfCheck;
  private final ClinicPolicies policies;

  @Inject
  public ClinicSelfCheck(SelfCheck selfCheck, ClinicPolicies policies) {
    this.selfCheck = selfCheck;
    this.policies = policies;
  }

  /**
   * As {@link SelfCheck#next}. Where no policy can be used, the clinic's number follows after the first three
   * questions: another policy never takes its place.
   */
  public SelfCheckStep next(
      Access access, ClinicProfile clinic, SelfCheckAnswers answers, SelfCheckLanguage language) {
    LocalDate on = LocalDate.ofInstant(access.at(), clinic.zone());
    return selfCheck.next(
        SelfCheckClinic.of(clinic), () -> policy(access, clinic, on), answers, language, on);
  }

  private Optional<Policy> policy(Access access, ClinicProfile clinic, LocalDate on) {
    try {
      return Optional.of(
          policies.inForce(access, clinic.id(), clinic.policies().candidacy().policy(), on));
    } catch (Refusal unusable) {
      return Optional.empty();
    }
  }
}
