package dev.thecal.candidacy.selfcheck;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * What comes next: a question or the ending, never both.
 *
 * @param question to be asked now
 * @param number of this question, from 1; after the last one how many were asked
 * @param atMost no self-check asks more
 * @param ending what to do now
 * @param unreviewed the words are a translation that nobody has reviewed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SelfCheckStep(
    Optional<SelfCheckQuestion> question,
    int number,
    int atMost,
    Optional<SelfCheckEnding> ending,
    boolean unreviewed) {}
