package dev.thecal.core.visit;

import dev.thecal.core.infusion.ProgrammeId;
import java.time.Instant;

/**
 * An order by telephone on record.
 *
 * @param order the programme, which is ordered and not in the pump
 * @param readBack who gave it and who read it back
 * @param by who recorded it
 * @param at when
 */
public record PhoneOrder(ProgrammeId order, ReadBack readBack, String by, Instant at) {}
