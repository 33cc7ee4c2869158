package dev.thecal.web.page;

import java.util.Optional;

/**
 * How to reach a person.
 *
 * @param afterHours what to do when the clinic is closed
 */
public record PhoneBox(
    Link phone, Optional<Link> tollFree, Link onCall, String afterHours, Link emergency) {}
