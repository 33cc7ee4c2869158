package dev.thecal.planted.core.store;

/** Planted: a store that anybody can build. */
public final class JooqPublic {}
