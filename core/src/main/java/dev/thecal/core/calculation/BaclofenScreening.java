package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Measure;
import dev.thecal.core.quantity.Unit;
import dev.thecal.core.trial.BaclofenSeries;
import dev.thecal.core.trial.ScreeningResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where a patient stands in the screening doses of baclofen: 50, 75, 100 mcg, 24 hours apart. */
final class BaclofenScreening implements Calculation {

  private record Test(Moment on, long mcg, ScreeningResponse response) {}

  @Override
  public String name() {
    return "baclofen-screening";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {
    var tests = in.requiredList("tests", BaclofenScreening::test);
    var next = in.required("next", Moment::parse);
    tests.optional().ifPresent(all -> checkOrder(in, all, next.optional()));
    in.check();
    ZoneOffset offset = next.get().offset().orElse(ZoneOffset.UTC);
    var answer = state(tests.get(), next.get().earliest(offset), offset);
    answer.reason(
        "screening",
        "50, then 75, then 100 mcg, each 24 h after an inadequate response; none to 100 mcg: no candidate",
        Sources.SCREENING);
    addFindings(answer, tests.get(), offset);
    return answer.json();
  }

  private static Answer state(List<Test> tests, OffsetDateTime next, ZoneOffset offset) {
    var screening = BaclofenSeries.of(
        tests.stream()
            .map(test -> new BaclofenSeries.Test(
                test.on().earliest(offset), test.on().latest(offset), test.mcg(), test.response()))
            .toList(),
        next);
    return new Answer()
        .text("state", Reads.name(screening.state()))
        .text("nextDose", screening.nextMcg().map(mcg -> mcg + " mcg"))
        .text("notBefore", screening.notBefore().map(Moment::text))
        .yesOrNo("candidate", screening.candidate());
  }

  private static void addFindings(Answer answer, List<Test> tests, ZoneOffset offset) {
    for (int i = 1; i < tests.size(); i++) {
      OffsetDateTime before = tests.get(i - 1).on().earliest(offset);
      if (tests.get(i).on().latest(offset).isBefore(before.plus(BaclofenSeries.APART))) {
        answer.finding(
            "interval-under-24-h",
            Severity.WARN,
            "two screening doses were less than 24 h apart",
            Sources.SCREENING);
      }
      if (tests.get(i).mcg() <= tests.get(i - 1).mcg()) {
        answer.finding(
            "dose-not-raised",
            Severity.WARN,
            "a screening dose was not higher than the one before it",
            Sources.SCREENING);
      }
    }
    if (tests.size() > 3) {
      answer.finding(
          "more-than-3-doses",
          Severity.WARN,
          "more than 3 screening doses were given",
          Sources.SCREENING);
    }
  }

  private static void checkOrder(JsonInput in, List<Test> tests, Optional<Moment> next) {
    for (int i = 1; i < tests.size(); i++) {
      if (comesBefore(tests.get(i).on(), tests.get(i - 1).on())) {
        in.problem("tests/" + i + "/on", "the tests must stand in the order of their times");
      }
    }
    if (!tests.isEmpty() && next.filter(n -> comesBefore(n, last(tests).on())).isPresent()) {
      in.problem("next", "next must not be before the last test");
    }
  }

  private static boolean comesBefore(Moment one, Moment other) {
    ZoneOffset offset = one.offset().or(other::offset).orElse(ZoneOffset.UTC);
    return one.latest(offset).isBefore(other.earliest(offset));
  }

  private static Supplier<Test> test(JsonInput in) {
    var on = in.required("on", Moment::parse);
    var dose = in.required("dose", BaclofenScreening::screeningDose);
    var response = in.required("response", Reads.oneOf(ScreeningResponse.class));
    return () -> new Test(on.get(), dose.get(), response.get());
  }

  private static long screeningDose(String text) {
    Exact mcg = Formulas.exact(Measure.parse(text, Dimension.MASS)).dividedBy(Unit.MCG.baseUnits());
    return BaclofenSeries.DOSES_MCG.stream()
        .filter(dose -> Exact.of(dose).equals(mcg))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("\"" + text
            + "\" is no screening dose; these are 50, 75 and 100 mcg (25 mcg for small children)"));
  }

  private static <T> T last(List<T> all) {
    return all.get(all.size() - 1);
  }
}
