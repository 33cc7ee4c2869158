package dev.thecal.web.page;

import java.util.List;

/**
 * A problem, for a person.
 *
 * @param whatToDo the next step
 * @param details every wrong field, finding or alternative
 */
public record ErrorView(
    PageFrame frame,
    int status,
    String title,
    String text,
    List<String> details,
    String whatToDo) {}
