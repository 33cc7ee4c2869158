package dev.thecal.candidacy.testkit;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.core.evidence.Verdict;
import dev.thecal.core.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The last no and the first yes of one limit. */
record Boundary(String no, Facts lastNo, String yes, Facts firstYes) {

  void check(Trial trial, List<String> failures) {
    expect(trial, no, lastNo, Verdict.NOT_MET, failures);
    expect(trial, yes, firstYes, Verdict.MET, failures);
    Set<String> differing = differing();
    if (differing.size() != 1) {
      failures.add("boundary: \"" + no + "\" and \"" + yes + "\" differ in " + differing
          + "; a limit is shown by one fact");
    }
  }

  private static void expect(
      Trial trial, String words, Facts facts, Verdict expected, List<String> failures) {
    trial
        .assess(facts, failures)
        .map(finding -> finding.verdict())
        .filter(verdict -> verdict != expected)
        .ifPresent(verdict ->
            failures.add("boundary: \"" + words + "\" is " + verdict + ", not " + expected));
  }

  private Set<String> differing() {
    Map<?, ?> one = Json.read(Json.write(lastNo), Map.class);
    Map<?, ?> other = Json.read(Json.write(firstYes), Map.class);
    var names = new TreeSet<>(lastNo.names());
    names.addAll(firstYes.names());
    names.removeIf(name -> one.containsKey(name)
        && other.containsKey(name)
        && String.valueOf(one.get(name)).equals(String.valueOf(other.get(name))));
    return names;
  }
}
