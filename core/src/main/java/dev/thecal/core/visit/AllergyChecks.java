package dev.thecal.core.visit;

import static dev.thecal.core.visit.VisitSources.refuse;
import static dev.thecal.core.visit.VisitSources.warn;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.infusion.Component;
import dev.thecal.core.patient.Allergy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is used at a visit, held against what the patient names and what the chart has on record. */
final class AllergyChecks {

  private static final Citation CHART = Citation.of("The patient's record", "allergies");

  private AllergyChecks() {}

  /** Antiseptic and anaesthetic; a match stops the visit until another one is used and recorded anew. */
  static List<Finding> check(VisitContext context, SkinPreparation skin) {
    List<String> recorded = context.allergies().stream().map(Allergy::substance).toList();
    List<String> all =
        Stream.concat(skin.allergies().stream(), recorded.stream()).distinct().toList();
    var findings = new ArrayList<Finding>();
    matches("antiseptic", skin.antiseptic(), all).ifPresent(findings::add);
    matches("local anaesthetic", skin.localAnaesthetic(), all).ifPresent(findings::add);
    if (!all.isEmpty()) {
      findings.add(warn("allergies", words(skin.allergies(), recorded), CHART));
    }
    return findings;
  }

  private static Optional<Finding> matches(String what, String used, List<String> allergies) {
    return allergies.stream()
        .filter(allergy -> same(used, allergy))
        .findFirst()
        .map(allergy -> refuse(
            "allergy-to-" + what.replace(' ', '-'),
            "the " + what + " is \"" + used + "\", and the patient is allergic to " + allergy
                + ": stop, take another one and record this step anew",
            CHART));
  }

  private static String words(List<String> named, List<String> recorded) {
    String says = named.isEmpty() ? "no allergy" : String.join(", ", named);
    String chart =
        recorded.isEmpty() ? "the chart has none" : "on the chart: " + String.join(", ", recorded);
    return "the patient names " + says + "; " + chart
        + ": check antiseptic, anaesthetic, gloves and drug";
  }

  /** The drugs of the syringe; a severe allergy stops the visit. */
  static List<Finding> check(VisitContext context, SyringeLabel label) {
    List<String> drugs =
        label.contents().components().stream().map(Component::drug).toList();
    return context.allergies().stream()
        .filter(allergy -> drugs.stream().anyMatch(drug -> same(drug, allergy.substance())))
        .map(AllergyChecks::toDrug)
        .toList();
  }

  private static Finding toDrug(Allergy allergy) {
    String text = "the chart has an allergy to " + allergy.substance() + ", which is in the syringe"
        + allergy.reaction().map(what -> " (" + what + ")").orElse("");
    return allergy.severity().filter(Allergy.Severity.SEVERE::equals).isPresent()
        ? refuse(
            "allergy-to-drug",
            text
                + ", noted as severe: stop and ask the prescriber; if the entry is wrong, mark it as"
                + " entered in error",
            CHART)
        : warn("allergy-to-drug", text + ": ask the prescriber before it goes in", CHART);
  }

  /** One names the other, word by word: {@code chlorhexidine 2 % in alcohol} and {@code chlorhexidine}. */
  private static boolean same(String one, String other) {
    String first = plain(one);
    String second = plain(other);
    return !first.isBlank()
        && !second.isBlank()
        && (first.contains(second) || second.contains(first));
  }

  private static String plain(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" ", " ", " "));
  }
}
