package dev.thecal.web.http;

import dev.thecal.core.json.Json;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Keyset paging: {@code ?limit=} and an opaque {@code ?cursor=}; the next page is in the Link header. */
public final class Paging {

  private static final int USUAL = 50;
  private static final int MOST = 200;

  private Paging() {}

  /** 1 to 200, 50 unless told. */
  public static int limit(Context ctx) {
    String text = ctx.queryParam("limit");
    if (text == null) {
      return USUAL;
    }
    if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
      throw new HttpProblem(
          400,
          "bad-limit",
          "limit must be a whole number from 1 to " + MOST + ", was \"" + text + "\"");
    }
    return Integer.parseInt(text);
  }

  /** The cursor of an earlier answer, as the list of values it was made of. */
  public static Optional<List<String>> cursor(Context ctx, int parts) {
    return Optional.ofNullable(ctx.queryParam("cursor")).map(text -> decode(text, parts));
  }

  public static String encode(List<String> values) {
    byte[] json = Json.write(values).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
  }

  /** Adds {@code Link: <…>; rel="next"}, keeping the other query parameters. */
  public static void next(Context ctx, String cursor) {
    var address = new StringBuilder(ctx.path()).append("?cursor=").append(cursor);
    ctx.queryParamMap().forEach((name, values) -> {
      if (!name.equals("cursor")) {
        values.forEach(
            value -> address.append('&').append(encode(name)).append('=').append(encode(value)));
      }
    });
    ctx.header("Link", "<" + address + ">; rel=\"next\"");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static List<String> decode(String text, int parts) {
    try {
      String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      List<String> values = List.of(Json.read(json, String[].class));
      if (values.size() == parts) {
        return values;
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new HttpProblem(
          400, "bad-cursor", "this cursor is not one of ours; start again without it");
    }
    throw new HttpProblem(
        400, "bad-cursor", "this cursor belongs to another list; start again without it");
  }
}
