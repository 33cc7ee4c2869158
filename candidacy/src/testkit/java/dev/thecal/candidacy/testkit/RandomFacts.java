package dev.thecal.candidacy.testkit;

import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.fact.FactKeys;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.rule.CandidacyRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Facts in every state: missing, known, in conflict; the same for the same seed. */
final class RandomFacts {

  private static final int MOST_VALUES = 3;

  private final Map<FactKey<?>, List<String>> own = new LinkedHashMap<>();
  private final Map<FactKey<?>, List<String>> others = new LinkedHashMap<>();
  private final Random random;
  private final LocalDate on;

  RandomFacts(
      CandidacyRule rule,
      FactKeys known,
      Map<String, List<String>> given,
      long seed,
      LocalDate on) {
    this.random = new Random(seed);
    this.on = on;
    rule.reads().forEach(key -> own.put(key, readable(key, given)));
    known.list().stream()
        .filter(key -> rule.reads().stream().noneMatch(mine -> mine.name().equals(key.name())))
        .forEach(key -> others.put(key, readable(key, given)));
  }

  /** Names of own keys for which no value is known. */
  List<String> withoutValues() {
    return own.entrySet().stream()
        .filter(entry -> entry.getValue().isEmpty())
        .map(entry -> entry.getKey().name())
        .toList();
  }

  Facts own() {
    var facts = Facts.builder();
    own.forEach((key, values) -> add(facts, key, values));
    return facts.build();
  }

  /** The same values of the rule's own keys, with any of the others beside them. */
  Facts amongOthers(Facts mine) {
    var facts = Facts.builder();
    own.keySet().forEach(key -> copy(mine, facts, key));
    others.forEach((key, values) -> add(facts, key, values));
    return facts.build();
  }

  private static <T> void copy(Facts from, Facts.Builder to, FactKey<T> key) {
    from.values(key).forEach(value -> to.with(key, value));
  }

  private void add(Facts.Builder facts, FactKey<?> key, List<String> values) {
    int count = values.isEmpty() ? 0 : random.nextInt(MOST_VALUES + 1);
    for (int i = 0; i < count; i++) {
      facts.withText(
          key,
          values.get(random.nextInt(values.size())),
          on.minusDays(random.nextInt(2)),
          "generated");
    }
  }

  private List<String> readable(FactKey<?> key, Map<String, List<String>> given) {
    var values = new ArrayList<String>();
    Stream.concat(given.getOrDefault(key.name(), List.of()).stream(), guesses(key))
        .filter(text -> reads(key, text))
        .forEach(values::add);
    return values;
  }

  private static boolean reads(FactKey<?> key, String text) {
    try {
      key.type().parse(text);
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** Numbers, days, yes and no, quantities, and the words that a refusal offers. */
  private Stream<String> guesses(FactKey<?> key) {
    return Stream.of(
            IntStream.of(0, 1, 2, 3, 5, 6, 7, 10, 12, 50, 120).mapToObj(String::valueOf),
            Stream.of("true", "false", "none", "2.5 cm", "3 cm", "0.5", "warfarin 2026-04-28"),
            IntStream.of(-4000, -400, -366, -365, -184, -183, -90, -7, -1, 0, 30)
                .mapToObj(days -> on.plusDays(days).toString()),
            offered(key))
        .flatMap(guess -> guess);
  }

  /** A closed list names its words when it refuses one. */
  private static Stream<String> offered(FactKey<?> key) {
    try {
      key.type().parse("no-such-word");
      return Stream.of("no-such-word");
    } catch (RuntimeException e) {
      String says = String.valueOf(e.getMessage());
      int at = says.indexOf("is not one of ");
      return at < 0
          ? Stream.empty()
          : Stream.of(says.substring(at + "is not one of ".length()).split(", ", -1));
    }
  }
}
