package dev.thecal.planted.core.patient;

import org.jooq.DSLContext;

/** Planted: SQL outside a store. */
record SpeaksSql(DSLContext sql) {}
