package dev.thecal.candidacy.fact;

import dev.thecal.core.access.Ids;
import dev.thecal.core.json.Reads;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An anticoagulant or antiplatelet drug that a patient takes or took.
 *
 * @param drug as in the washout table, for example {@code warfarin}
 * @param lastTaken day of the last dose; empty while it is still taken
 */
public record BloodThinner(String drug, Optional<LocalDate> lastTaken) {

  private static final String NONE = "none";

  public BloodThinner {
    Ids.require("drug", drug);
  }

  /** Written as {@code none}, or {@code warfarin 2026-04-28, clopidogrel}: a drug without a day is still taken. */
  static final FactType<List<BloodThinner>> LIST = FactType.of(
      "list of drugs with the day of the last dose", BloodThinner::list, BloodThinner::write);

  private static List<BloodThinner> list(String text) {
    return text.equals(NONE)
        ? List.of()
        : Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .map(BloodThinner::one)
            .toList();
  }

  private static BloodThinner one(String text) {
    String[] parts = text.split(" ", -1);
    if (parts.length > 2) {
      throw new IllegalArgumentException(
          "\"" + text
              + "\" is not a drug with the day of its last dose; write for example \"warfarin 2026-04-28\", or \"none\"");
    }
    return new BloodThinner(
        parts[0], parts.length == 2 ? Optional.of(Reads.date(parts[1])) : Optional.empty());
  }

  private static String write(List<BloodThinner> all) {
    return all.isEmpty()
        ? NONE
        : all.stream().map(BloodThinner::toString).collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return drug + lastTaken.map(day -> " " + day).orElse("");
  }
}
