package dev.thecal.scheduling.calendar;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps the exceptions that a clinic records. {@link CalendarDesk} is the service to call. */
public interface CalendarExceptions {

  /**
   * Adds an exception at version 1.
   *
   * @return false if the id is taken
   */
  boolean add(Access access, NotedException exception);

  /**
   * Replaces an exception whose version is still the expected one.
   *
   * @return false if it is not
   */
  boolean replace(Access access, NotedException exception, long expectedVersion);

  Optional<Versioned<NotedException>> find(Access access, ClinicId clinic, String id);

  /** Those that end on that day or later, withdrawn ones too, in the order in which they were recorded. */
  List<NotedException> list(Access access, ClinicId clinic, LocalDate endingFrom);
}
