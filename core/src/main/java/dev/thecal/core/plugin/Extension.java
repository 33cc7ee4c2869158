package dev.thecal.core.plugin;

/**
 * Something a module lets others add. Each module declares its own sub-interface, for example
 * {@code CandidacyExtension} with rules and policies, usable without any container.
 */
public interface Extension {}
