package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;

/** One calculation: reads its input, answers with {@link Answer}. Stateless; needs no database. */
public interface Calculation {

  /** Lower case with hyphens, as both doors call it. */
  String name();

  /**
   * Calculates. Anything clinically wrong but computable is a finding of the answer, not an error.
   *
   * @throws Refusal with all problems of the input
   */
  ObjectNode calculate(JsonInput in);
}
