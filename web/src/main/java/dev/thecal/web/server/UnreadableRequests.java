package dev.thecal.web.server;

import dev.thecal.web.http.ErrorPage;
import dev.thecal.web.http.Problem;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the server underneath refuses before any route sees it, for example an address with {@code %00},
 * as every other problem is answered.
 */
final class UnreadableRequests extends ErrorHandler {

  private static final Map<Integer, Problem> KNOWN = Map.of(
      400,
      Problem.of(
          400,
          "unreadable-request",
          "the request cannot be read; maybe its address holds a character that no address has"),
      414,
      Problem.of(414, "too-large", "the address is longer than this server takes"),
      431,
      Problem.of(431, "too-large", "the headers are larger than this server takes"));

  private final ErrorPage page;

  UnreadableRequests(ErrorPage page) {
    this.page = page;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    Problem problem = KNOWN.getOrDefault(
        code, Problem.of(code, "http-" + code, "the server cannot answer this request"));
    boolean shown = wantsPage(request);
    var headers = response.getHeaders();
    SecurityHeaders.ALWAYS.forEach(headers::put);
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    headers.put(HttpHeader.CONTENT_TYPE, shown ? "text/html;charset=utf-8" : Problem.CONTENT_TYPE);
    Content.Sink.write(
        response, true, shown ? page.render(problem) : problem.answer().body(), callback);
  }

  /** An address with {@code %00} ends the reading before the headers: nobody knows who asks, it is a problem. */
  private static boolean wantsPage(Request request) {
    String accept = request.getHeaders().get(HttpHeader.ACCEPT);
    return !Request.getPathInContext(request).startsWith("/api/")
        && accept != null
        && accept.contains("text/html");
  }
}
