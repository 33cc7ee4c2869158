package dev.thecal.content.render;

import dev.thecal.content.library.Section;

/** What stands below a section of a leaflet. */
@FunctionalInterface
interface Beside {

  Beside NOTHING = section -> "";

  /** HTML, or nothing. */
  String of(Section section);
}
