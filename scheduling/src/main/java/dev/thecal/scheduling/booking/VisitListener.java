package dev.thecal.scheduling.booking;

import dev.thecal.core.access.Access;

/** Hears, in the same transaction, what a person says has become of a visit. */
@FunctionalInterface
public interface VisitListener {

  void marked(Access access, Booking before, Booking after);
}
