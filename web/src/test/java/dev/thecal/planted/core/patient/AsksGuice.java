package dev.thecal.planted.core.patient;

import com.google.inject.Injector;

/** Planted: a domain class that asks the container. */
record AsksGuice(Injector injector) {}
