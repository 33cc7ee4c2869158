package dev.thecal.core.outcome;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.outcome.Figure.Named;
import dev.thecal.core.outcome.Figure.Part;
import dev.thecal.core.outcome.Pairs.Pair;
import dev.thecal.core.quantity.Exact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Before, after and change of one measure.
 *
 * @param code first part of the figures' codes
 * @param name of the measure in words
 * @param unit of the measure
 */
record PairFigures(String code, String name, String unit) {

  private static final Citation RULE =
      Citation.of("Thecal analyses", "patients with both readings only");

  List<Figure> of(Pairs pairs) {
    return Stream.of(
            mean("before-mean", "before, mean", pairs, pair -> pair.before().value()),
            mean("after-mean", "after, mean", pairs, pair -> pair.after().value()),
            mean("change-mean", "change, mean", pairs, Pair::change),
            Figure.single(named("change-median", "change, median"), pairs.median(Pair::change))
                .among(patients(pairs)))
        .map(figure -> figure.without(pairs.missing()).telling(findings(pairs)))
        .toList();
  }

  private Figure mean(String part, String words, Pairs pairs, Function<Pair, Exact> of) {
    return Figure.ratio(
        named(part, words), new Part(pairs.sum(of), unit + " in all"), patients(pairs));
  }

  private Named named(String part, String words) {
    return new Named(code + "-" + part, name + " " + words, unit);
  }

  private static Part patients(Pairs pairs) {
    return Part.of(pairs.pairs().size(), "patients with both");
  }

  private List<Finding> findings(Pairs pairs) {
    var findings = new ArrayList<Finding>();
    if (pairs.questionsDiffer() > 0) {
      findings.add(new Finding(
          "questions-differ",
          Severity.INFO,
          "of " + pairs.pairs().size() + " patients, " + pairs.questionsDiffer()
              + " were not asked the same question before and after, for example the usual and the"
              + " worst " + name.toLowerCase(Locale.ROOT),
          RULE));
    }
    List<Citation> drafts = pairs.pairs().stream()
        .flatMap(pair -> Stream.of(pair.before(), pair.after()))
        .flatMap(reading -> reading.drafts().stream())
        .distinct()
        .toList();
    if (!drafts.isEmpty()) {
      findings.add(new Finding(
          "draft-figures",
          Severity.WARN,
          "factors that nobody has verified are in it: a comparison at most, never a dose",
          drafts.get(0)));
    }
    return findings;
  }
}
