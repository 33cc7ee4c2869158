package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.CONSENT_GIVEN;
import static dev.thecal.candidacy.fact.KnownFacts.WISHES_TRIAL;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** The patient was told what the therapy is, consents to it and wants the trial. */
public final class PatientConsentsAndWishesTrial extends StatedRule {

  public PatientConsentsAndWishesTrial() {
    super(
        "patient-consents-and-wishes-trial",
        RuleKind.CLINICAL,
        Sources.clinicProgramme("work-up: the provider explains, the patient decides on a trial"),
        CONSENT_GIVEN,
        WISHES_TRIAL);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var consents = asked.need(CONSENT_GIVEN);
    var wishes = asked.need(WISHES_TRIAL);
    return asked.then(() -> {
      if (!wishes.get()) {
        return notMet("the patient does not want a trial")
            .changedBy(WISHES_TRIAL, "the patient decides for a trial");
      }
      return consents.get()
          ? met("the patient consents and wants a trial")
          : notMet("the patient has not consented")
              .changedBy(CONSENT_GIVEN, "the patient consents after an explanation");
    });
  }
}
