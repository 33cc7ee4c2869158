package dev.thecal.candidacy.fact;

import dev.thecal.core.access.Ids;
import java.util.Arrays;
import java.util.List;

/** Substances by their short ids, written as {@code none} or {@code morphine, bupivacaine}; in one order. */
final class SubstanceList {

  private static final String NONE = "none";

  static final FactType<List<String>> TYPE =
      FactType.of("list of substances", SubstanceList::read, SubstanceList::write);

  private SubstanceList() {}

  private static List<String> read(String text) {
    return text.equals(NONE)
        ? List.of()
        : Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .map(SubstanceList::id)
            .distinct()
            .sorted()
            .toList();
  }

  private static String id(String text) {
    Ids.require("substance", text);
    return text;
  }

  private static String write(List<String> all) {
    return all.isEmpty() ? NONE : String.join(", ", all);
  }
}
