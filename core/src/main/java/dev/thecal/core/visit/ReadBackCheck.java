package dev.thecal.core.visit;

import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.Delivery;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds the words of a read-back against the order: every drug, the dose of a day with its unit, and no amount
 * that the order does not have. Words that cannot be understood refuse, they never pass.
 */
final class ReadBackCheck {

  /** What an amount is of; without a word for it, of one bolus. */
  private enum Per {
    ML,
    HOUR,
    DAY,
    ONCE
  }

  /** An amount in nanograms. */
  private record Amount(Per per, BigDecimal nanograms) {

    static Amount of(Per per, long nanograms) {
      return new Amount(per, BigDecimal.valueOf(nanograms).stripTrailingZeros());
    }
  }

  private static final Pattern AMOUNT = Pattern.compile(
      "(?<![\\d.,])(?<number>\\d+(?:\\.\\d+)?)\\s*"
          + "(?:(?<mg>mg|mill?igramo?s?)|(?<mcg>mcg|ug|[µμ]g|microgramo?s?))\\b"
          + "(?:\\s*(?:/|per|por|an?|al|each|every|cada|in)?\\s*(?:(?<ml>m(?:illi|ili)?l(?:it(?:er|re|ro)s?)?)"
          + "|(?<day>d|days?|daily|d[ií]as?|24\\s*h(?:ours?|oras?)?)|(?<hour>h|hr|hours?|horas?))\\b)?",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final BigDecimal NG_PER_MCG = BigDecimal.valueOf(1_000);
  private static final BigDecimal NG_PER_MG = BigDecimal.valueOf(1_000_000);

  private ReadBackCheck() {}

  /**
   * @throws Refusal INVALID with everything that the words lack or have too much
   */
  static void require(Programme order, String words) {
    var problems = new ArrayList<String>();
    order.components().stream()
        .map(Component::drug)
        .filter(drug -> !names(words, drug))
        .forEach(drug -> problems.add("do not name the drug \"" + drug + "\""));
    var said = new HashSet<Amount>();
    Set<Amount> ordered = amounts(order);
    Matcher found = AMOUNT.matcher(words);
    while (found.find()) {
      Amount amount = amount(found);
      said.add(amount);
      if (!ordered.contains(amount)) {
        problems.add("say \"" + found.group().strip() + "\", which the order does not have");
      }
    }
    if (order.mode() != ProgrammeMode.STOPPED
        && !said.contains(Amount.of(Per.DAY, order.dose().nanogramsPerDay()))) {
      problems.add("do not repeat the dose of a day with its unit, \"" + order.doseText()
          + "\", in digits without a comma");
    }
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems.stream().map(text -> problem(words, text)).toList());
    }
  }

  private static InputProblem problem(String words, String text) {
    return new InputProblem(
        "/readBack/words",
        "the words \"" + words + "\" " + text + ": have the order read back again, then record it");
  }

  private static boolean names(String words, String drug) {
    String name = Pattern.quote(drug).replace("-", "\\E[- ]\\Q");
    return Pattern.compile("\\b" + name + "\\b", Pattern.CASE_INSENSITIVE)
        .matcher(words)
        .find();
  }

  private static Amount amount(Matcher found) {
    BigDecimal unit = found.group("mg") == null ? NG_PER_MCG : NG_PER_MG;
    var nanograms = new BigDecimal(found.group("number")).multiply(unit).stripTrailingZeros();
    if (found.group("ml") != null) {
      return new Amount(Per.ML, nanograms);
    }
    if (found.group("day") != null) {
      return new Amount(Per.DAY, nanograms);
    }
    return new Amount(found.group("hour") == null ? Per.ONCE : Per.HOUR, nanograms);
  }

  /** All amounts that an order has. */
  private static Set<Amount> amounts(Programme order) {
    var amounts = new HashSet<Amount>();
    for (Component part : order.components()) {
      amounts.add(Amount.of(Per.ML, part.concentration().nanogramsPerMl()));
      order
          .findDose(part.drug())
          .ifPresent(dose -> amounts.add(Amount.of(Per.DAY, dose.nanogramsPerDay())));
    }
    Delivery delivery = order.delivery();
    delivery.basal().ifPresent(basal -> amounts.add(Amount.of(Per.DAY, basal.nanogramsPerDay())));
    delivery
        .segments()
        .forEach(part -> amounts.add(Amount.of(Per.HOUR, part.dose().nanogramsPerHour())));
    delivery
        .bolus()
        .ifPresent(bolus -> amounts.add(Amount.of(Per.ONCE, bolus.dose().nanograms())));
    delivery
        .patientBolus()
        .ifPresent(bolus -> amounts.add(Amount.of(Per.ONCE, bolus.dose().nanograms())));
    return amounts;
  }
}
