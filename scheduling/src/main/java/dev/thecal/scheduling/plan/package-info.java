/**
 * Plans refill visits of a clinic or a network: a proven bound and a price for every slot (minimum-cost flow), a
 * complete plan in one pass, and a search that betters it. Knows no database, no clock and no container.
 */
package dev.thecal.scheduling.plan;
