/** The controlled-drug ledger of a clinic: what came in, went to a visit, was filled, wasted, returned, counted. */
package dev.thecal.core.ledger;
