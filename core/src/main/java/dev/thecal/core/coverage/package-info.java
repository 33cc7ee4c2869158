/** Who pays: payers' requirements as data, authorisation cases, the clinic's billing codes, answers about cost. */
package dev.thecal.core.coverage;
