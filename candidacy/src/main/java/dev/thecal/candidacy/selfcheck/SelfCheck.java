package dev.thecal.candidacy.selfcheck;

import dev.thecal.candidacy.Assessor;
import dev.thecal.candidacy.Candidacy;
import dev.thecal.candidacy.policy.Policy;
import dev.thecal.candidacy.policy.PolicyBook;
import dev.thecal.core.json.Reads;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A short questionnaire for somebody who asks whether to call. Each step follows from the answers alone, and
 * nothing is kept. Signs of an emergency come first and end it at once; every path ends with the clinic's
 * number and without an outcome. Thread-safe.
 */
public final class SelfCheck {

  /** Questions of one self-check, the three at its beginning included. */
  public static final int AT_MOST = 12;

  private static final String PAGE = "page.";

  private final PolicyBook policies;
  private final Assessor assessor;
  private final Map<SelfCheckLanguage, SelfCheckWords> words =
      new EnumMap<>(SelfCheckLanguage.class);

  public SelfCheck(Candidacy candidacy) {
    this.policies = candidacy.policies();
    this.assessor = candidacy.assessor();
    Arrays.stream(SelfCheckLanguage.values())
        .forEach(language -> words.put(language, new SelfCheckWords(language)));
  }

  /**
   * The next question, or how it ends, by the shipped policy that the clinic names.
   *
   * @param on today in the clinic's time zone
   * @throws dev.thecal.core.evidence.Refusal INVALID with all answers that no question has; but an emergency
   *     ends the self-check whatever else is wrong
   */
  public SelfCheckStep next(
      SelfCheckClinic clinic, SelfCheckAnswers answers, SelfCheckLanguage language, LocalDate on) {
    return next(clinic, () -> policies.find(clinic.policy()), answers, language, on);
  }

  /** As above by another policy; it is asked for only when it is needed, so never in an emergency. */
  SelfCheckStep next(
      SelfCheckClinic clinic,
      Supplier<Optional<Policy>> by,
      SelfCheckAnswers answers,
      SelfCheckLanguage language,
      LocalDate on) {
    var view = new SelfCheckTexts(words(language), clinic, language);
    if (Gate.EMERGENCY.ends(answers.byCode()).isPresent()) {
      return view.ending(SelfCheckEnding.Kind.EMERGENCY, answers);
    }
    answers.check();
    for (Gate gate : Gate.values()) {
      var end = gate.ends(answers.byCode());
      if (end.isPresent()) {
        return view.ending(end.get(), answers);
      }
      if (!answers.byCode().containsKey(gate.code())) {
        return view.question(gate, answers.byCode().size() + 1);
      }
    }
    return adaptive(by, answers, on)
        .map(question -> view.question(question, answers.byCode().size() + 1))
        .orElseGet(() -> view.ending(SelfCheckEnding.Kind.TALK, answers));
  }

  private Optional<PatientQuestion> adaptive(
      Supplier<Optional<Policy>> by, SelfCheckAnswers answers, LocalDate on) {
    if (answers.byCode().size() >= AT_MOST) {
      return Optional.empty();
    }
    return by.get()
        .filter(policy -> policy.inForce(on))
        .flatMap(policy ->
            new MostSettling(assessor, policy, on).next(answers.byCode().keySet(), answers));
  }

  /** Every text of a language that a visitor may meet, for those who review the wording. */
  public List<String> texts(SelfCheckLanguage language) {
    SelfCheckWords all = words(language);
    return all.keys().stream().sorted().map(all::get).toList();
  }

  /** What stands around the questions on a page, by name: {@code title}, {@code next} and so on. */
  public Map<String, String> pageTexts(SelfCheckLanguage language) {
    SelfCheckWords all = words(language);
    return all.keys().stream()
        .filter(key -> key.startsWith(PAGE))
        .collect(Collectors.toMap(key -> key.substring(PAGE.length()), all::get));
  }

  private SelfCheckWords words(SelfCheckLanguage language) {
    SelfCheckWords found = words.get(language);
    if (found == null) {
      throw new IllegalStateException("no words for " + Reads.name(language));
    }
    return found;
  }
}
