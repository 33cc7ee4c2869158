package dev.thecal.core.coverage;

import dev.thecal.core.clinic.Coverage;
import dev.thecal.core.clinic.Coverage.Payer;
import dev.thecal.core.clinic.Role;
import dev.thecal.core.json.Reads;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be said about cost before a person answers: what it depends on, what is still to be told, and who
 * answers. Never an amount.
 *
 * @param factors what the cost depends on, told or to be asked
 * @param payerAccepted whether the clinic works with this payer; empty if the payer is not told, or the
 *     clinic does not say
 * @param documents what payers of that kind ask for, by policy
 * @param answeredBy who gives the figure
 * @param helpsWithAuthorisation the team helps with the payer's authorisation
 */
public record CostAnswer(
    List<Factor> factors,
    Optional<Boolean> payerAccepted,
    List<Documents> documents,
    List<Role> answeredBy,
    boolean helpsWithAuthorisation) {

  /**
   * One thing that the cost depends on.
   *
   * @param name for people
   * @param told the value, if it was told
   * @param ask the question, if it was not
   */
  public record Factor(String name, Optional<String> told, Optional<String> ask) {}

  /** What one policy asks for. */
  public record Documents(String policy, String name, List<String> texts) {}

  /** Answers by the clinic's profile. The three factors are those that a programme names (S0-16). */
  public static CostAnswer of(CostQuestion question, Coverage clinic, PayerPolicies policies) {
    return new CostAnswer(
        List.of(
            factor(
                "Type of procedure",
                question.procedure().map(Reads::name),
                "Is it about the trial, the implant, a refill, a replacement or taking the pump out?"),
            factor(
                "Location of the pump",
                question.pumpSite().map(Reads::name),
                "Where shall the pump lie? The team tells you if it is not decided yet."),
            factor(
                "Method of payment",
                question.payer().map(Reads::name),
                "Who pays: Medicare, an insurance, workers' compensation, an injury claim, or you?")),
        question
            .payer()
            .filter(payer -> !clinic.payers().isEmpty())
            .map(payer -> clinic.payers().contains(payer)),
        question.payer().stream()
            .flatMap(payer -> documents(question, payer, policies))
            .toList(),
        clinic.answeredBy(),
        clinic.helpsWithAuthorisation());
  }

  private static Factor factor(String name, Optional<String> told, String question) {
    return new Factor(name, told, told.isPresent() ? Optional.empty() : Optional.of(question));
  }

  private static Stream<Documents> documents(
      CostQuestion question, Payer payer, PayerPolicies policies) {
    return policies.list().stream()
        .filter(policy -> policy.payer() == payer)
        .map(policy -> new Documents(policy.id(), policy.name(), texts(question, policy)));
  }

  private static List<String> texts(CostQuestion question, PayerPolicy policy) {
    return policy.requirements().stream()
        .map(requirement -> requirement.value())
        .filter(requirement -> question
            .procedure()
            .filter(p -> !requirement.procedures().contains(p))
            .isEmpty())
        .map(Requirement::text)
        .toList();
  }
}
