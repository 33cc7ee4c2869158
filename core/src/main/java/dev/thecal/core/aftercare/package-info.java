/** What a patient keeps to after an operation or a trial, with dates, and whom to call. */
package dev.thecal.core.aftercare;
