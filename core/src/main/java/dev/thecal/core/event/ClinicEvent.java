package dev.thecal.core.event;

import dev.thecal.core.access.ClinicId;

/** Something that has happened to a whole clinic, not to one patient. */
public interface ClinicEvent {

  ClinicId clinic();
}
