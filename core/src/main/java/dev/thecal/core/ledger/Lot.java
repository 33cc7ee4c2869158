package dev.thecal.core.ledger;

import dev.thecal.core.access.ClinicId;

/**
 * A lot of one drug at one clinic.
 *
 * @param clinic that holds it
 * @param drug name or id, as the clinic writes it
 * @param lot as printed
 */
public record Lot(ClinicId clinic, String drug, String lot) {}
