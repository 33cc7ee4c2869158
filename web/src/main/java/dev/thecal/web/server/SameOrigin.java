package dev.thecal.web.server;

import dev.thecal.core.evidence.Refusal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other web sites out while nobody signs in: a page on the internet can make the browser of this
 * machine call a loopback address. Only loopback names are answered (against DNS rebinding), and what
 * changes something must not come from another site.
 */
final class SameOrigin {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final Set<HandlerType> UNCHANGING = Set.of(HandlerType.GET, HandlerType.HEAD);
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private SameOrigin() {}

  static void register(RoutesConfig routes) {
    routes.before(ctx -> {
      if (!isLoopback(ctx.header("Host"))) {
        throw Refusal.forbidden("this server answers under 127.0.0.1 and localhost only");
      }
      if (changes(ctx) && isForeign(ctx)) {
        throw Refusal.forbidden("a page of another site may not change anything here");
      }
    });
  }

  private static boolean changes(Context ctx) {
    return !UNCHANGING.contains(ctx.method());
  }

  /** Programs such as curl send neither header; browsers send at least one of them. */
  private static boolean isForeign(Context ctx) {
    String site = ctx.header("Sec-Fetch-Site");
    String origin = ctx.header("Origin");
    return (site != null && !OURS.contains(site))
        || (origin != null && !sameHost(origin, ctx.header("Host")));
  }

  private static boolean sameHost(String origin, @Nullable String host) {
    try {
      return URI.create(origin).getAuthority() != null
          && URI.create(origin).getAuthority().equals(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isLoopback(@Nullable String host) {
    return host != null && LOOPBACK.contains(host.replaceFirst(":\\d+$", ""));
  }
}
