package dev.thecal.web.page;

import java.util.List;

/**
 * An aftercare plan to print and take home.
 *
 * @param patient full name
 * @param after what it follows, with its day
 * @param rules what to keep to, a sentence each
 * @param basis where the times come from
 * @param signs to report at once
 * @param hours of each site
 * @param expectations what healing may bring
 * @param adjustments what a clinician changed, a sentence each
 */
public record AftercareView(
    PageFrame frame,
    String patient,
    String after,
    List<String> rules,
    String basis,
    List<String> signs,
    PhoneBox phones,
    List<String> hours,
    List<String> expectations,
    List<String> adjustments) {}
