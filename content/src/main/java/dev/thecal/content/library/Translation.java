package dev.thecal.content.library;

import java.util.Optional;

/**
 * What a translated leaflet was made from.
 *
 * @param ofVersion the version of the original that was translated
 * @param translator a qualified translator who answers for it; never invented, so often empty
 */
public record Translation(String ofVersion, Optional<String> translator) {

  public boolean reviewed() {
    return translator.isPresent();
  }
}
