package dev.thecal.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;

/** The same request again and again over one connection; prints how long the answers took. */
final class HttpCalls {

  private static final int WARM_UP = 20;
  private static final int CALLS = 200;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String server;

  HttpCalls(String server) {
    this.server = server;
  }

  /** Prints the first call, then the median and the 99th of 100 of the calls after a short warm-up. */
  void measure(String label, String path) {
    var request = HttpRequest.newBuilder(URI.create(server + path)).GET().build();
    double first = times(path, request, WARM_UP)[0] / 1e6;
    long[] nanos = times(path, request, CALLS);
    Arrays.sort(nanos);
    System.out.printf(
        "%-28s first %6.1f ms, median %5.2f ms, 99th of 100 %5.2f ms%n",
        label, first, nanos[CALLS / 2] / 1e6, nanos[CALLS * 99 / 100] / 1e6);
  }

  private long[] times(String path, HttpRequest request, int calls) {
    long[] nanos = new long[calls];
    for (int i = 0; i < calls; i++) {
      long began = System.nanoTime();
      require(path, request);
      nanos[i] = System.nanoTime() - began;
    }
    return nanos;
  }

  private void require(String path, HttpRequest request) {
    try {
      int status = client.send(request, BodyHandlers.ofString()).statusCode();
      if (status != 200) {
        throw new IllegalStateException(path + " answered " + status);
      }
    } catch (IOException e) {
      throw new IllegalStateException(path + " did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
