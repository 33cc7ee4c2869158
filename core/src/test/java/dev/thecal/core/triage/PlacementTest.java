package dev.thecal.core.triage;

import static dev.thecal.core.triage.Sign.*;
import static dev.thecal.core.triage.Situations.no;
import static dev.thecal.core.triage.Situations.nothingElse;
import static dev.thecal.core.triage.Situations.refilled;
import static dev.thecal.core.triage.Situations.unknown;
import static dev.thecal.core.triage.Situations.with;
import static dev.thecal.core.triage.Situations.yes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.quantity.Concentration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the rows make of a whole report: the most urgent wins, and what nobody can place goes to a person. */
class PlacementTest {

  private static final TriageTable TABLE = TriageTable.shipped();
  private static final List<Sign> SIGNS = List.of(Sign.values());

  @Test
  void the_most_urgent_row_wins() {
    // T-19 would wait until the evening, T-02 does not
    Placement placed = place(refilled(yes(with("morphine"), DIZZY), Duration.ofHours(3)));

    assertThat(placed.level()).isEqualTo(Level.EMERGENCY);
    assertThat(placed.rows()).extracting(Placement.Row::id).containsExactly("T-02", "T-19");
  }

  @Test
  void with_the_drug_unknown_no_opioid_row_undercuts_withdrawal() {
    Situation itching = nothingElse(yes(with("morphine"), ITCHING));
    assertThat(place(itching).level()).isEqualTo(Level.ROUTINE);

    Placement unknown = place(itching.with(PumpDrugs.UNKNOWN));

    assertThat(unknown.level()).isEqualTo(Level.EMERGENCY);
    assertThat(unknown.rows()).extracting(Placement.Row::id).containsExactly("T-04", "T-16");
    assertThat(unknown.ask()).extracting(Ask::code).contains("drug");
  }

  @Test
  void swelling_over_the_pump_is_never_only_same_day() {
    assertThat(place(nothingElse(yes(with("morphine"), POCKET_SWELLING))).level())
        .isEqualTo(Level.URGENT);
  }

  @Test
  void what_no_row_accounts_for_goes_to_a_person() {
    // goosebumps with morphine: no row speaks of it
    Placement alone = place(yes(with("morphine"), GOOSEBUMPS));
    Placement beside = place(nothingElse(yes(with("morphine"), GOOSEBUMPS, SWOLLEN_LEGS)));

    assertThat(alone.level()).isEqualTo(Level.PERSON);
    assertThat(alone.rows()).isEmpty();
    assertThat(beside.level()).as("a routine sign does not hide it").isEqualTo(Level.PERSON);
    assertThat(beside.unplaced()).containsExactly(GOOSEBUMPS);
  }

  /** Found by the property below: a headache nobody asked more about waited longer than one that fits no row. */
  @Test
  void a_long_headache_of_unknown_kind_goes_to_a_person_as_one_that_is_not_worse_upright() {
    Situation asked = nothingElse(yes(with("morphine"), LONG_HEADACHE));
    var answers = new EnumMap<Sign, Boolean>(asked.answers());
    answers.remove(HEADACHE_WORSE_UPRIGHT);
    Situation open =
        new Situation(answers, asked.drugs(), asked.moments(), asked.gap(), asked.record());

    assertThat(level(asked)).isEqualTo(Level.PERSON);
    assertThat(level(open)).isEqualTo(Level.PERSON);
  }

  @Test
  void an_empty_report_and_one_that_denies_everything_go_to_a_person() {
    assertThat(place(unknown()).level()).isEqualTo(Level.PERSON);
    assertThat(place(nothingElse(with("morphine"))).level()).isEqualTo(Level.PERSON);
  }

  @Test
  void the_chart_alone_never_answers_a_report() {
    Situation strong = with("morphine")
        .with(new OnRecord(
            Optional.of("synchromed-ii-20"),
            Optional.of(false),
            Optional.of(Concentration.parse("25 mg/mL")),
            Optional.empty()));

    assertThat(place(strong).rows()).extracting(Placement.Row::id).containsExactly("T-25");
    assertThat(place(strong).level()).isEqualTo(Level.PERSON);
  }

  @Test
  void free_text_lifts_what_could_wait_and_never_lowers() {
    Situation legs = nothingElse(yes(with("morphine"), SWOLLEN_LEGS));
    Situation alarm = yes(with("morphine"), ALARM);

    assertThat(place(legs).level()).isEqualTo(Level.ROUTINE);
    assertThat(Placement.of(TABLE, legs, true).level()).isEqualTo(Level.PERSON);
    assertThat(Placement.of(TABLE, alarm, true).level()).isEqualTo(Level.URGENT);
  }

  @Test
  void it_asks_what_can_raise_the_level_and_then_what_can_lower_it() {
    Placement fever = place(no(yes(with("morphine"), FEVER), CONFUSED));

    assertThat(fever.level()).isEqualTo(Level.URGENT);
    assertThat(fever.ask())
        .contains(
            new Ask("stiff-neck", STIFF_NECK.question(), Ask.Effect.MAY_RAISE, Level.EMERGENCY));
    assertThat(fever.ask()).extracting(Ask::code).doesNotContain("confused", "fever");

    Placement pain = place(yes(with("morphine"), PAIN_RETURNS));
    assertThat(pain.level()).as("alarm not asked").isEqualTo(Level.URGENT);
    assertThat(pain.ask())
        .contains(new Ask("alarm", ALARM.question(), Ask.Effect.MAY_LOWER, Level.SAME_DAY));
  }

  @Test
  void once_everything_is_answered_nothing_is_asked() {
    assertThat(place(nothingElse(yes(with("morphine"), SWOLLEN_LEGS))).ask()).isEmpty();
  }

  /** Any report: forgetting an answer no, the drug, the times or the pump never lowers the level. */
  @Test
  void whatever_is_missing_the_level_does_not_sink() {
    long seed = Long.getLong("seed", 20261125L);
    var random = new Random(seed);
    List<String> drugs = List.of("morphine", "baclofen", "clonidine", "ziconotide", "bupivacaine");
    for (int i = 0; i < 2_000; i++) {
      Situation full = full(random, drugs.get(random.nextInt(drugs.size())));
      Level level = level(full);
      for (Situation less : poorer(full, random)) {
        assertThat(level.above(level(less)))
            .as("seed " + seed + ", round " + i + ": " + level + " for " + full + ", then " + less)
            .isFalse();
      }
    }
  }

  private static Situation full(Random random, String drug) {
    Situation now = nothingElse(with(drug));
    for (int n = random.nextInt(4); n > 0; n--) {
      now = now.with(SIGNS.get(random.nextInt(SIGNS.size())), true);
    }
    return random.nextBoolean() ? now : refilled(now, Duration.ofHours(random.nextInt(100)));
  }

  private static List<Situation> poorer(Situation full, Random random) {
    Moments m = full.moments();
    var all = new ArrayList<Situation>();
    all.add(full.with(PumpDrugs.UNKNOWN));
    all.add(full.with(
        new Moments(Optional.empty(), m.sinceDoseChange(), m.sincePuncture(), m.onsetTold())));
    all.add(full.with(
        new Moments(m.sinceRefill(), Optional.empty(), m.sincePuncture(), m.onsetTold())));
    all.add(full.with(
        new Moments(m.sinceRefill(), m.sinceDoseChange(), Optional.empty(), m.onsetTold())));
    all.add(full.with(new Moments(m.sinceRefill(), m.sinceDoseChange(), m.sincePuncture(), false)));
    all.add(full.with(OnRecord.NOTHING));
    // In the order of the signs: with a hash map one seed would not give one report.
    var answers = new EnumMap<Sign, Boolean>(full.answers());
    answers.entrySet().removeIf(answer -> !answer.getValue() && random.nextBoolean());
    all.add(new Situation(answers, full.drugs(), full.moments(), full.gap(), full.record()));
    return all;
  }

  private static Level level(Situation situation) {
    return place(situation).level();
  }

  private static Placement place(Situation situation) {
    return Placement.of(TABLE, situation, false);
  }
}
