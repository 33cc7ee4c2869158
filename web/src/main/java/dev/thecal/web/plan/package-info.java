/** A patient's own plan on paper: dates, signs, whom to call, what to read, in the patient's language. */
@NullMarked
package dev.thecal.web.plan;

import org.jspecify.annotations.NullMarked;
