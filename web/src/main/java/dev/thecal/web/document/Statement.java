package dev.thecal.web.document;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;

/**
 * A sentence with its source.
 *
 * @param verified false: nobody has read a source for it yet
 */
public record Statement(String text, Citation source, boolean verified) {

  static Statement of(Cited<?> fact, String text) {
    return new Statement(text, fact.source(), fact.enforced());
  }
}
