/** Refills at home: who may have one, the nurse's day, and routes that keep every refill within its days. */
package dev.thecal.scheduling.home;
