package dev.thecal.web.server;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.util.List;

/**
 * Answers HEAD as GET would, with its status and headers; the server underneath leaves the body out. On its
 * own Javalin would answer 200 to the HEAD of anything that has a GET, found or not.
 */
final class HeadRoutes {

  private HeadRoutes() {}

  /** To be called once all routes are registered. */
  static void add(Javalin javalin) {
    var router = javalin.unsafe.internalRouter;
    List.copyOf(router.allHttpHandlers()).stream()
        .map(known -> known.endpoint)
        .filter(endpoint -> endpoint.method.equals(HandlerType.GET))
        .map(get -> new Endpoint(HandlerType.HEAD, get.path, get.handler))
        .forEach(router::addHttpEndpoint);
  }
}
