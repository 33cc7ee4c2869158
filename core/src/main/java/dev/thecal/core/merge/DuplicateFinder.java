package dev.thecal.core.merge;

import dev.thecal.core.merge.DuplicatePair.Look;
import dev.thecal.core.merge.DuplicatePair.Reason;
import dev.thecal.core.patient.Patient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Compares the records of a clinic by {@link DuplicateRule}. The answer depends on the records only. */
final class DuplicateFinder {

  private DuplicateFinder() {}

  /** All pairs, by the id of the first and then of the second. */
  static List<DuplicatePair> pairs(List<Patient> patients) {
    Map<String, List<Patient>> groups = new HashMap<>();
    for (Patient patient : patients) {
      keys(patient)
          .forEach(key -> groups.computeIfAbsent(key, k -> new ArrayList<>()).add(patient));
    }
    var found = new TreeMap<String, DuplicatePair>();
    Set<String> seen = new HashSet<>();
    for (List<Patient> group : groups.values()) {
      eachPair(group, pair -> {
        String name = pair.get(0).id() + " " + pair.get(1).id();
        if (seen.add(name)) {
          reasons(pair.get(0), pair.get(1)).stream()
              .findFirst()
              .ifPresent(any -> found.put(name, pair(pair.get(0), pair.get(1))));
        }
      });
    }
    return List.copyOf(found.values());
  }

  /** Those that may be this patient, each as a pair with the patient. */
  static List<DuplicatePair> of(Patient patient, List<Patient> others) {
    return others.stream()
        .filter(other -> !other.id().equals(patient.id()))
        .filter(other -> !reasons(patient, other).isEmpty())
        .map(other -> pair(patient, other))
        .toList();
  }

  /** Only records that share one of these can match a rule: no need to compare everybody with everybody. */
  private static Collection<String> keys(Patient patient) {
    var keys = new ArrayList<String>();
    keys.add("born " + patient.bornOn());
    DuplicateRule.swapped(patient.bornOn()).ifPresent(day -> keys.add("born " + day));
    patient.phone().ifPresent(phone -> keys.add("phone " + DuplicateRule.digits(phone)));
    patient.email().ifPresent(email -> keys.add("email " + DuplicateRule.lower(email)));
    patient.recordNumber().ifPresent(no -> keys.add("number " + DuplicateRule.number(no)));
    return keys;
  }

  private static void eachPair(List<Patient> group, Consumer<List<Patient>> work) {
    for (int i = 0; i < group.size(); i++) {
      for (int j = i + 1; j < group.size(); j++) {
        work.accept(ordered(group.get(i), group.get(j)));
      }
    }
  }

  private static List<Patient> ordered(Patient one, Patient other) {
    return one.id().value().compareTo(other.id().value()) <= 0
        ? List.of(one, other)
        : List.of(other, one);
  }

  private static List<Reason> reasons(Patient one, Patient other) {
    return Arrays.stream(DuplicateRule.values())
        .filter(rule -> rule.matches(one, other))
        .map(rule -> new Reason(rule, rule.words()))
        .toList();
  }

  private static DuplicatePair pair(Patient one, Patient other) {
    List<Patient> both = ordered(one, other);
    return new DuplicatePair(look(both.get(0)), look(both.get(1)), reasons(one, other));
  }

  private static Look look(Patient patient) {
    return new Look(patient.id(), patient.fullName(), patient.bornOn().toString());
  }
}
