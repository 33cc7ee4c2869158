package dev.thecal.core.evidence;

/**
 * Something clinically wrong, uncertain or worth saying.
 *
 * @param code stable, lower case with hyphens
 * @param severity what it means for a plan
 * @param text the finding in words, with the values that led to it
 * @param source where the limit or rule comes from
 */
public record Finding(String code, Severity severity, String text, Citation source) {}
