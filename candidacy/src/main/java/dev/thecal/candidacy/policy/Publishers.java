package dev.thecal.candidacy.policy;

import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.Clinician;
import dev.thecal.core.clinic.DemoMode;
import dev.thecal.core.clinic.Role;
import dev.thecal.core.evidence.Refusal;
import java.util.List;

/** Who may put a policy in force: a medical director of the clinic; a sample one in demo mode only. */
final class Publishers {

  private final DemoMode demo;

  Publishers(DemoMode demo) {
    this.demo = demo;
  }

  Clinician require(ClinicProfile profile, String by) {
    Clinician director = profile.team().stream()
        .filter(member -> member.id().equals(by) && member.role() == Role.MEDICAL_DIRECTOR)
        .findFirst()
        .orElseThrow(() -> Refusal.forbidden("\"" + by + "\" is no medical director of clinic \""
            + profile.id() + "\"; only a medical director publishes a policy"));
    if (director.sample() && !demo.on()) {
      throw Refusal.notAllowed(
          "sample-approval",
          "\"" + by + "\" is a sample clinician: the policy would count in demo mode only",
          List.of());
    }
    return director;
  }

  /** What was published in a demo stays there. */
  boolean counts(PublishedPolicy published) {
    return !published.publication().sample() || demo.on();
  }

  boolean sample(Clinician director) {
    return director.sample() || demo.on();
  }
}
