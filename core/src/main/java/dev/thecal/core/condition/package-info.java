/** The conditions that a pump is considered for, under every name patients and clinics use. */
package dev.thecal.core.condition;
