package dev.thecal.core.figure;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.event.ClinicEvent;
import dev.thecal.core.reference.FigureKey;

/** A clinic's medical director has decided about a figure: limits and dates of its pumps may differ now. */
public record FiguresDecided(ClinicId clinic, FigureKey figure) implements ClinicEvent {}
