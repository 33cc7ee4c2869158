package dev.thecal.web.page;

import java.util.List;
import java.util.Optional;

/**
 * One assessment for the clinic's staff.
 *
 * @param name of the patient
 * @param html trusted: rendered and escaped by {@link dev.thecal.candidacy.AssessmentHtml}
 * @param withSensitive where all of it is shown; empty if it is shown already, nothing is left out or the caller may not see it
 * @param patientText paragraphs and points that the patient may read
 * @param back the patient's page
 */
public record AssessmentView(
    PageFrame frame,
    String name,
    String html,
    Optional<String> withSensitive,
    List<String> patientText,
    String back) {}
