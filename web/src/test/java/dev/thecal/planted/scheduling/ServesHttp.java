package dev.thecal.planted.scheduling;

import io.javalin.http.Context;

/** Planted: HTTP outside web. */
record ServesHttp(Context request) {}
