package dev.thecal.scheduling.reminder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * A message as it leaves the clinic. It says nothing about health and not what kind of clinic writes.
 *
 * @param id of the row: stays the same however often it is handed over
 * @param language of the text
 * @param email of the patient, if known
 * @param phone of the patient, if known
 * @param subject one line
 * @param body plain text, lines end with {@code \n}
 * @param calendar the visits as an iCalendar file, if it is about any
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Outgoing(
    String id,
    String language,
    Optional<String> email,
    Optional<String> phone,
    String subject,
    String body,
    Optional<String> calendar) {}
