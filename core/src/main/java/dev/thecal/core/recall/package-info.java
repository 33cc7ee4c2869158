/** Recalls of devices and drug lots, traced until every patient has a decision. */
package dev.thecal.core.recall;
