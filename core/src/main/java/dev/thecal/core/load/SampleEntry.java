package dev.thecal.core.load;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;

/** One thing of a {@link SampleFile}, to be written through its service. */
public interface SampleEntry {

  /** The clinic to which it belongs. */
  ClinicId clinic();

  /**
   * Writes it if it is not known yet: loading twice must change nothing, so an entry has an id of its own in
   * the file ({@link Catalogue#requireId}).
   *
   * @return false if it is known: nothing is changed then
   */
  boolean write(Access access);
}
