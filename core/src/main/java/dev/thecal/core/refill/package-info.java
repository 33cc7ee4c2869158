/** When a reservoir runs low, runs empty or grows too old: closed-form arithmetic, no stepping through days. */
package dev.thecal.core.refill;
