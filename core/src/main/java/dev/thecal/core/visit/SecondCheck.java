package dev.thecal.core.visit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.thecal.core.infusion.Preparation;
import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a second person reads from the syringe, without looking at what the first wrote.
 *
 * @param method in the room, or from elsewhere with a one-time code
 * @param seen drugs, concentrations and volume
 * @param code as typed; it is used up and never kept
 */
public record SecondCheck(
    Method method, Preparation seen, @JsonIgnore Optional<String> code) implements VisitStep {

  /** Where the second person is. */
  public enum Method {
    IN_ROOM,
    REMOTE_CODE
  }

  public SecondCheck {
    // a stored check has none
    code = code == null ? Optional.empty() : code;
  }

  static Supplier<VisitStep> read(JsonInput in) {
    var method = in.required("method", Reads.oneOf(Method.class));
    var seen = Preparation.read(in);
    var code = in.optional("code", Reads.text(40));
    requireCode(in, method);
    return () -> new SecondCheck(method.get(), seen.get(), code.optional());
  }

  private static void requireCode(JsonInput in, Field<Method> method) {
    boolean remote = method.optional().filter(m -> m == Method.REMOTE_CODE).isPresent();
    if (remote && !in.names().contains("code")) {
      in.problem(
          "code", "a check from elsewhere needs the one-time code that was made in the room");
    }
  }
}
