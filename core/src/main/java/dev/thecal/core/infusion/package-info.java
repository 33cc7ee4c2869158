/** What goes into the pump and what the pump is told to do, as planned and as it really was. */
package dev.thecal.core.infusion;
