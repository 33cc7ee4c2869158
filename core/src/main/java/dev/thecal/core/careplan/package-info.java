/** One plan of care for all disciplines: measurable goals, who is responsible, and when it is looked at again. */
package dev.thecal.core.careplan;
