package dev.thecal.candidacy;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.fact.ProductFacts;
import java.time.LocalDate;
import java.util.List;

/**
 * What a patient's record says, in the words of the rules.
 *
 * @param facts what was understood
 * @param ignored chart facts that no key is declared for, or that hold a value of another kind, each with why
 */
public record PatientFacts(Facts facts, List<String> ignored) {

  public PatientFacts {
    ignored = List.copyOf(ignored);
  }

  /** The day of birth as registered, in place of what a chart may say of it. */
  PatientFacts withBirth(LocalDate bornOn) {
    return new PatientFacts(facts.assuming(ProductFacts.BORN_ON, bornOn, "register"), ignored);
  }
}
