package dev.thecal.scheduling.due;

import dev.thecal.core.access.Access;
import dev.thecal.core.implant.Implant;
import java.time.LocalDate;
import java.util.Optional;

/** Whether a pump has said that it must be replaced soon. */
@FunctionalInterface
public interface ReplacementIndicators {

  /** For when nobody records it. */
  ReplacementIndicators NONE = (access, implant) -> Optional.empty();

  /** The day on which the pump's elective replacement indicator came on. */
  Optional<LocalDate> find(Access access, Implant implant);
}
