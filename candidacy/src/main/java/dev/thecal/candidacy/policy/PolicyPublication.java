package dev.thecal.candidacy.policy;

/**
 * A policy as somebody asks to put it in force.
 *
 * @param text the policy file
 * @param by id of a medical director of the clinic's profile
 * @param reason in a sentence
 */
public record PolicyPublication(String text, String by, String reason) {}
