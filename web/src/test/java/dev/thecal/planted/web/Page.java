package dev.thecal.planted.web;

/** Planted: what core must not see. */
public record Page() {}
