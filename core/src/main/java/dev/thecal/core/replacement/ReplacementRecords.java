package dev.thecal.core.replacement;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.implant.Implant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Keeps when pumps said that they must be replaced. {@link Replacements} is the service to call. */
public interface ReplacementRecords {

  /** Keeps a day; the same day twice is kept once. */
  void add(Access access, Implant implant, LocalDate seenOn);

  /** The earliest day for one pump. */
  Optional<LocalDate> find(Access access, Implant implant);

  /** The earliest day for each pump, by {@code patient/implant}. */
  Map<String, LocalDate> list(Access access, ClinicId clinic);
}
