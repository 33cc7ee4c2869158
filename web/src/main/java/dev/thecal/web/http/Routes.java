package dev.thecal.web.http;

import io.javalin.config.RoutesConfig;

/** A group of routes; each resource and page class is one. Parse, call, render: no decisions here. */
public interface Routes {

  void register(RoutesConfig routes);
}
