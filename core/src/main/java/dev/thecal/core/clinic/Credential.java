package dev.thecal.core.clinic;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.function.Supplier;

/**
 * A qualification that a clinic may show only with its evidence.
 *
 * @param name for example board certification, or the brand of a pump
 * @param since year in which it was gained
 * @param evidence what proves it and where it is kept
 */
public record Credential(String name, int since, String evidence) {

  static Supplier<Credential> read(JsonInput in) {
    var name = in.required("name", Reads.text(100));
    var since = in.requiredInt("since", 1950, 2100);
    var evidence = in.required("evidence", ProfileReads.text());
    return () -> new Credential(name.get(), since.get(), evidence.get());
  }
}
