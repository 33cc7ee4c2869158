package dev.thecal.core.triage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the answers that are missing and matter, by trying them. */
final class Questions {

  private static final Optional<Duration> LONG_AGO = Optional.of(Duration.ofDays(3650));

  private final Function<Situation, Level> level;
  private final Situation situation;
  private final Level now;

  /**
   * @param level of a situation
   */
  Questions(Situation situation, Function<Situation, Level> level) {
    this.situation = situation;
    this.level = level;
    this.now = level.apply(situation);
  }

  /** What can raise the level first, the most urgent on top; then what can lower it. */
  List<Ask> list() {
    List<Ask> raising = unanswered()
        .flatMap(sign -> raises(sign).stream())
        .sorted(Comparator.comparing(Ask::to))
        .toList();
    var all = new ArrayList<>(raising);
    unanswered().flatMap(sign -> lowers(sign).stream()).forEach(all::add);
    all.addAll(facts());
    return all;
  }

  private Stream<Sign> unanswered() {
    return Arrays.stream(Sign.values()).filter(sign -> !situation.answers().containsKey(sign));
  }

  private Optional<Ask> raises(Sign sign) {
    Level to = level.apply(situation.with(sign, true));
    return to.above(now) && to.above(Level.PERSON)
        ? Optional.of(new Ask(sign.code(), sign.question(), Ask.Effect.MAY_RAISE, to))
        : Optional.empty();
  }

  private Optional<Ask> lowers(Sign sign) {
    Level yes = level.apply(situation.with(sign, true));
    Level no = level.apply(situation.with(sign, false));
    Level to = yes.above(no) ? no : yes;
    return lower(sign.code(), sign.question(), to);
  }

  private List<Ask> facts() {
    Moments moments = situation.moments();
    var asks = new ArrayList<Optional<Ask>>();
    if (!situation.drugs().known()) {
      asks.add(lowerBy(
          "drug", "Which drug is in the pump?", situation.with(PumpDrugs.of("bupivacaine"))));
    }
    if (moments.sinceRefill().isEmpty() || moments.sinceDoseChange().isEmpty()) {
      asks.add(lowerBy(
          "hoursSinceRefill, hoursSinceDoseChange",
          "How many hours ago were the last refill and the last change of the dose?",
          situation.with(longAgo(moments.onsetTold()))));
    }
    if (!moments.onsetTold()) {
      asks.add(lowerBy("startedAt", "When did it begin?", situation.with(onsetTold(moments))));
    }
    if (situation.gap().filter(gap -> gap.direction().isEmpty()).isPresent()) {
      asks.add(lowerBy(
          "refillGap/direction",
          "Was too much delivered, or too little?",
          situation.with(under(situation.gap().get()))));
    }
    if (situation.record().pumpModel().isEmpty()) {
      asks.add(lowerBy("pumpModel", "Which pump is it?", situation.with(someModel())));
    }
    return asks.stream().flatMap(Optional::stream).toList();
  }

  private Optional<Ask> lowerBy(String code, String question, Situation answered) {
    return lower(code, question, level.apply(answered));
  }

  private Optional<Ask> lower(String code, String question, Level to) {
    return now.above(to)
        ? Optional.of(new Ask(code, question, Ask.Effect.MAY_LOWER, to))
        : Optional.empty();
  }

  private static Moments longAgo(boolean onsetTold) {
    return new Moments(LONG_AGO, LONG_AGO, LONG_AGO, onsetTold);
  }

  private static Moments onsetTold(Moments moments) {
    return new Moments(
        moments.sinceRefill(), moments.sinceDoseChange(), moments.sincePuncture(), true);
  }

  private static RefillGap under(RefillGap gap) {
    return new RefillGap(gap.amount(), Optional.of(RefillGap.Direction.UNDER_INFUSION));
  }

  private OnRecord someModel() {
    OnRecord record = situation.record();
    return new OnRecord(
        Optional.of("synchromed-ii-20"),
        record.refillOverdue(),
        record.morphineClass(),
        record.doseRise());
  }
}
