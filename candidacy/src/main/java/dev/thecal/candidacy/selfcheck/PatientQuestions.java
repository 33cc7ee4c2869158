package dev.thecal.candidacy.selfcheck;

import static dev.thecal.candidacy.fact.CareFacts.CAN_RETURN_FOR_REFILLS;
import static dev.thecal.candidacy.fact.CareFacts.SYSTEMIC_OPIOIDS_TAKEN;
import static dev.thecal.candidacy.fact.KnownFacts.*;
import static dev.thecal.candidacy.fact.RiskFacts.OTHER_PROGRAMMABLE_IMPLANT;

import dev.thecal.candidacy.fact.Indication;
import dev.thecal.candidacy.fact.PainOrigin;
import dev.thecal.candidacy.fact.SpasticityOrigin;
import dev.thecal.core.json.Reads;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What a visitor can answer alone. What an examination must show is not here, nor anything sensitive. */
final class PatientQuestions {

  static final List<PatientQuestion> ALL = List.of(
      PatientQuestion.of(INDICATION, words(Indication.class)),
      PatientQuestion.of(PAIN_ORIGIN, words(PainOrigin.class)),
      PatientQuestion.of(PAIN_SCORE, scores()).inPlaceOf(PAIN_SEVERITY),
      PatientQuestion.of(
          PAIN_SINCE, monthsAgo("under-3", 0, "3-to-6", 3, "6-to-12", 6, "year", 12)),
      PatientQuestion.of(
          CONSERVATIVE_THERAPY_MONTHS,
          amounts("under-3", 0, "3-to-6", 3, "6-to-12", 6, "year", 12)),
      PatientQuestion.yesNo(OTHER_TREATMENTS_FAILED),
      PatientQuestion.yesNo(DRUG_COMBINATIONS_FAILED),
      PatientQuestion.yesNo(STRONG_ANALGESICS_FAILED),
      PatientQuestion.yesNo(DAILY_ANALGESIC_USE),
      PatientQuestion.yesNo(SYSTEMIC_OPIOIDS_TAKEN),
      PatientQuestion.of(SPASTICITY_ORIGIN, words(SpasticityOrigin.class)),
      PatientQuestion.of(BRAIN_INJURY_ON, monthsAgo("under-year", 0, "year", 12)),
      PatientQuestion.yesNo(ORAL_BACLOFEN_FAILED),
      PatientQuestion.of(NONINVASIVE_SPASTICITY_WEEKS, amounts("under-6", 0, "6-weeks", 6)),
      PatientQuestion.yesNo(ACTIVE_INFECTION),
      PatientQuestion.yesNo(BLEEDING_DISORDER),
      // Which one and when is for the call: a name is typed, and what is typed can tell who
      // somebody is.
      PatientQuestion.about(BLOOD_THINNERS)
          .choice("yes", (facts, on) -> {})
          .choice("no", (facts, on) -> facts.with(BLOOD_THINNERS, List.of())),
      PatientQuestion.yesNo(DRUG_OR_MATERIAL_ALLERGY),
      PatientQuestion.yesNo(OTHER_PROGRAMMABLE_IMPLANT),
      PatientQuestion.yesNo(CAN_RETURN_FOR_REFILLS),
      PatientQuestion.yesNo(WISHES_TRIAL));

  private PatientQuestions() {}

  private static <E extends Enum<E>> Map<String, Function<LocalDate, E>> words(Class<E> type) {
    var all = new LinkedHashMap<String, Function<LocalDate, E>>();
    Arrays.stream(type.getEnumConstants()).forEach(word -> all.put(Reads.name(word), on -> word));
    return all;
  }

  private static Map<String, Function<LocalDate, BigDecimal>> scores() {
    var all = new LinkedHashMap<String, Function<LocalDate, BigDecimal>>();
    IntStream.rangeClosed(0, 10)
        .forEach(score -> all.put(String.valueOf(score), on -> BigDecimal.valueOf(score)));
    return all;
  }

  /** Code and least months, by turns. */
  private static Map<String, Function<LocalDate, LocalDate>> monthsAgo(Object... spans) {
    var all = new LinkedHashMap<String, Function<LocalDate, LocalDate>>();
    spans(spans).forEach((code, months) -> all.put(code, on -> on.minusMonths(months)));
    return all;
  }

  private static Map<String, Function<LocalDate, BigDecimal>> amounts(Object... spans) {
    var all = new LinkedHashMap<String, Function<LocalDate, BigDecimal>>();
    spans(spans).forEach((code, least) -> all.put(code, on -> BigDecimal.valueOf(least)));
    return all;
  }

  private static Map<String, Integer> spans(Object... spans) {
    var all = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < spans.length; i += 2) {
      all.put((String) spans[i], (Integer) spans[i + 1]);
    }
    return all;
  }
}
