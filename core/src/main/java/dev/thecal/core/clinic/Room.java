package dev.thecal.core.clinic;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.function.Supplier;

/**
 * A room that a visit occupies.
 *
 * @param id unique within its site
 */
public record Room(String id, String name, Kind kind) {

  /** What a room is fit for. */
  public enum Kind {
    CONSULTATION,
    PROCEDURE,
    RECOVERY
  }

  static Supplier<Room> read(JsonInput in) {
    var id = in.required("id", ProfileReads.id("room id"));
    var name = in.required("name", Reads.text(100));
    var kind = in.required("kind", Reads.oneOf(Kind.class));
    return () -> new Room(id.get(), name.get(), kind.get());
  }
}
