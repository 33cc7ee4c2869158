package dev.thecal.web.page;

import java.util.Optional;

/**
 * What somebody did with the booking form.
 *
 * @param search empty: nobody searched yet
 * @param problem why the last booking was refused
 */
record BookingAttempt(Optional<SlotDays> search, Optional<String> problem) {}
