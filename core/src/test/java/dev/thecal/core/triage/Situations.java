package dev.thecal.core.triage;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Situations for tests: everything known and harmless, then changed word by word. */
final class Situations {

  private static final Duration LONG_AGO = Duration.ofDays(40);

  private Situations() {}

  /** A SynchroMed with that drug, filled, changed and implanted long ago; nothing asked, onset told. */
  static Situation with(String... drugs) {
    return new Situation(
        Map.of(),
        PumpDrugs.of(drugs),
        new Moments(Optional.of(LONG_AGO), Optional.of(LONG_AGO), Optional.of(LONG_AGO), true),
        Optional.empty(),
        new OnRecord(
            Optional.of("synchromed-ii-20"),
            Optional.of(false),
            Optional.empty(),
            Optional.empty()));
  }

  /** Nothing known at all. */
  static Situation unknown() {
    return new Situation(
        Map.of(), PumpDrugs.UNKNOWN, Moments.UNKNOWN, Optional.empty(), OnRecord.NOTHING);
  }

  static Situation yes(Situation situation, Sign... signs) {
    Situation now = situation;
    for (Sign sign : signs) {
      now = now.with(sign, true);
    }
    return now;
  }

  static Situation no(Situation situation, Sign... signs) {
    Situation now = situation;
    for (Sign sign : signs) {
      now = now.with(sign, false);
    }
    return now;
  }

  /** Every sign that was not asked is denied. */
  static Situation nothingElse(Situation situation) {
    var all = new EnumMap<Sign, Boolean>(Sign.class);
    for (Sign sign : Sign.values()) {
      all.put(sign, situation.says(sign));
    }
    return new Situation(
        all, situation.drugs(), situation.moments(), situation.gap(), situation.record());
  }

  static Situation refilled(Situation situation, Duration ago) {
    Moments m = situation.moments();
    return situation.with(
        new Moments(Optional.of(ago), m.sinceDoseChange(), m.sincePuncture(), m.onsetTold()));
  }

  static Situation doseChanged(Situation situation, Duration ago) {
    Moments m = situation.moments();
    return situation.with(
        new Moments(m.sinceRefill(), Optional.of(ago), m.sincePuncture(), m.onsetTold()));
  }

  static Situation punctured(Situation situation, Duration ago) {
    Moments m = situation.moments();
    return situation.with(
        new Moments(m.sinceRefill(), m.sinceDoseChange(), Optional.of(ago), m.onsetTold()));
  }

  static Situation onsetUntold(Situation situation) {
    Moments m = situation.moments();
    return situation.with(
        new Moments(m.sinceRefill(), m.sinceDoseChange(), m.sincePuncture(), false));
  }
}
