package dev.thecal.core.condition;

/**
 * A condition that a search found.
 *
 * @param matched the name, synonym or code that matched, so that the reader sees why
 */
public record ConditionMatch(Condition condition, String matched) {}
