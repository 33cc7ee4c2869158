package dev.thecal.core.clinic;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.List;
import java.util.function.Supplier;

/**
 * What this clinic calls the therapy, so that a patient finds the words they were told.
 *
 * @param name the clinic's own name
 * @param synonyms other names that it uses
 * @param definition what it is, in one plain sentence
 */
public record Therapy(String name, List<String> synonyms, String definition) {

  public Therapy {
    synonyms = ProfileReads.distinct("synonyms", synonyms);
  }

  static Supplier<Therapy> read(JsonInput in) {
    var name = in.required("name", Reads.text(100));
    var synonyms = in.requiredScalars("synonyms", Reads.text(100));
    var definition = in.required("definition", ProfileReads.text());
    return () -> new Therapy(name.get(), synonyms.get(), definition.get());
  }
}
