package dev.thecal.web.page;

import java.time.LocalDate;

/** Days between which free slots are looked for, both inclusive. */
record SlotDays(LocalDate from, LocalDate to) {}
