package dev.thecal.candidacy;

import dev.thecal.candidacy.rule.Question;

/**
 * A question whose answer settles findings.
 *
 * @param question to ask, or for facts in dispute to settle
 * @param settles how many findings wait for it
 */
public record MissingFact(Question question, int settles) {}
