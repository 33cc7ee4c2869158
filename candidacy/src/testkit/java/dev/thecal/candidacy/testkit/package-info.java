/** For rules from outside: with {@link dev.thecal.candidacy.testkit.RuleProof} a rule shows that it may be trusted. */
package dev.thecal.candidacy.testkit;
