package dev.thecal.core.access;

/** What an access may see beyond what the care of a patient always needs; each is given by name. */
public enum Scope {
  /** What rests on facts kept to few: life expectancy, psychosis, substance use, risk tools. */
  SENSITIVE
}
