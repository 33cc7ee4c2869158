package dev.thecal.web.site;

import dev.thecal.web.site.Block.Problem;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form as a visitor filled it in.
 *
 * @param values by field, as typed
 * @param token it carried, or the one to carry
 * @param problems to tell
 */
record Filled(Map<String, String> values, String token, List<Problem> problems) {

  /** Not seen by people; what stands in it was written by a program. */
  static final String TRAP = "website";

  static final String TOKEN = "form";

  static Filled empty(String token) {
    return new Filled(Map.of(), token, List.of());
  }

  static Filled of(Context ctx) {
    var values = new HashMap<String, String>();
    ctx.formParamMap()
        .forEach((name, all) -> values.put(name, all.isEmpty() ? "" : all.get(0).strip()));
    return new Filled(values, values.getOrDefault(TOKEN, ""), List.of());
  }

  String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** Empty if nothing was typed. */
  Optional<String> given(String field) {
    return Optional.of(value(field)).filter(text -> !text.isEmpty());
  }

  boolean trapped() {
    return given(TRAP).isPresent();
  }

  String problem(String field) {
    return problems.stream()
        .filter(one -> one.field().equals(field))
        .map(Problem::text)
        .findFirst()
        .orElse("");
  }

  Filled with(String newToken, List<Problem> newProblems) {
    return new Filled(values, newToken, newProblems);
  }
}
