package dev.thecal.core.merge;

/**
 * Why two records cannot be merged as they are.
 *
 * @param code short and stable
 * @param text what is in the way, with the ids
 * @param cure what to do first
 */
public record MergeBlock(String code, String text, String cure) {}
