package dev.thecal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The 26 inputs of the twelve synthetic rules, each missing in one of ten cases; a bean, as rule engines want
 * it. The thresholds have no clinical meaning.
 */
public record Case(
    @Nullable Integer age,
    @Nullable String diagnosis,
    @Nullable Integer lifeMonths,
    @Nullable Boolean oralFailed,
    @Nullable Boolean oralIntolerable,
    @Nullable Integer weeks,
    @Nullable Boolean trialDone,
    @Nullable Integer ashBefore,
    @Nullable Integer ashAfter,
    @Nullable Integer relief,
    @Nullable Boolean psychDone,
    @Nullable Boolean psychContra,
    @Nullable Boolean infection,
    @Nullable String drug,
    @Nullable Boolean psychosis,
    @Nullable Integer inrTenths,
    @Nullable Integer platelets,
    @Nullable Boolean anticoagStopped,
    @Nullable Integer weight,
    @Nullable Boolean csfBlock,
    @Nullable Boolean allergy,
    @Nullable Boolean substanceUse,
    @Nullable Boolean pregnant,
    @Nullable Boolean consent,
    @Nullable Boolean caregiver,
    @Nullable Integer distance) {

  /** The same cases for the same seed; mostly good, as patients who come so far are. */
  static List<Case> random(int count, long seed) {
    var random = new Random(seed);
    var cases = new ArrayList<Case>(count);
    for (int i = 0; i < count; i++) {
      cases.add(new Case(
          number(random, 1, 90),
          word(random, "PAIN", "CANCER", "SPASTICITY"),
          number(random, 0, 36),
          yes(random, 80),
          yes(random, 30),
          number(random, 0, 30),
          yes(random, 85),
          number(random, 2, 4),
          number(random, 0, 3),
          number(random, 20, 90),
          yes(random, 85),
          yes(random, 10),
          yes(random, 10),
          word(random, "MORPHINE", "BACLOFEN", "ZICONOTIDE"),
          yes(random, 10),
          number(random, 9, 16),
          number(random, 80, 300),
          yes(random, 85),
          number(random, 10, 120),
          yes(random, 10),
          yes(random, 10),
          yes(random, 10),
          yes(random, 5),
          yes(random, 90),
          yes(random, 70),
          number(random, 1, 200)));
    }
    return List.copyOf(cases);
  }

  private static boolean missing(Random random) {
    return random.nextInt(10) == 0;
  }

  private static @Nullable Integer number(Random random, int least, int most) {
    return missing(random) ? null : least + random.nextInt(most - least + 1);
  }

  private static @Nullable Boolean yes(Random random, int percent) {
    return missing(random) ? null : random.nextInt(100) < percent;
  }

  private static @Nullable String word(Random random, String... words) {
    return missing(random) ? null : words[random.nextInt(words.length)];
  }
}
