package dev.thecal.core.condition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Ranks conditions by how well a text fits one of their names or codes. */
final class ConditionSearch {

  /** Better first. A worse kind is only shown where no better one fits at all. */
  private enum Fit {
    SAME_NAME,
    SAME_WORDS,
    BEGINS_ALL_WORDS,
    CODE,
    SIMILAR_WORDS,
    ONE_TELLING_WORD
  }

  private record Found(Condition condition, String matched, Fit fit) {
    ConditionMatch match() {
      return new ConditionMatch(condition, matched);
    }
  }

  private final List<Condition> conditions;

  ConditionSearch(List<Condition> conditions) {
    this.conditions = conditions;
  }

  List<ConditionMatch> find(String text) {
    var wanted = SearchWords.of(text);
    if (wanted.words().isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<Found>();
    for (Condition condition : conditions) {
      best(condition, wanted, text.strip()).ifPresent(found::add);
    }
    boolean sure = found.stream().anyMatch(f -> f.fit().compareTo(Fit.CODE) <= 0);
    return found.stream()
        .filter(f -> !sure || f.fit().compareTo(Fit.CODE) <= 0)
        .sorted(Comparator.comparing(Found::fit))
        .map(Found::match)
        .toList();
  }

  private static Optional<Found> best(Condition condition, SearchWords wanted, String text) {
    var all = new ArrayList<Found>();
    condition
        .names()
        .forEach(name -> fit(wanted, SearchWords.of(name))
            .ifPresent(fit -> all.add(new Found(condition, name, fit))));
    condition.codes().stream()
        .map(CodeSuggestion::code)
        .filter(code -> beginsCode(code, text))
        .findFirst()
        .ifPresent(code -> all.add(new Found(condition, code, Fit.CODE)));
    return all.stream().min(Comparator.comparing(Found::fit));
  }

  private static Optional<Fit> fit(SearchWords wanted, SearchWords name) {
    if (wanted.text().equals(name.text())) {
      return Optional.of(Fit.SAME_NAME);
    }
    if (wanted.sameAs(name)) {
      return Optional.of(Fit.SAME_WORDS);
    }
    if (wanted.allBegin(name)) {
      return Optional.of(Fit.BEGINS_ALL_WORDS);
    }
    if (wanted.allSimilar(name)) {
      return Optional.of(Fit.SIMILAR_WORDS);
    }
    return wanted.oneTelling(name) ? Optional.of(Fit.ONE_TELLING_WORD) : Optional.empty();
  }

  /** Three characters at least, so that one letter does not list half the catalogue; the point may be left out. */
  private static boolean beginsCode(String code, String text) {
    String plain = plain(text);
    return plain.length() >= 3 && plain(code).startsWith(plain);
  }

  private static String plain(String code) {
    return code.toUpperCase(Locale.ROOT).replace(".", "").replace("-", "");
  }
}
