package dev.thecal.core.evidence;

/**
 * One thing that is wrong with an input.
 *
 * @param pointer where, as an RFC 6901 JSON pointer; {@code ""} is the whole input
 * @param detail what is wrong, the value, and the cure, in words
 */
public record InputProblem(String pointer, String detail) {}
