/** Changes of a programme or a drug: proposed, confirmed by two people, and one day in the pump. */
package dev.thecal.core.change;
