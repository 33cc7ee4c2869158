package dev.thecal.web.http;

import io.javalin.http.Context;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Strong ETags made of an aggregate's version, and the If-Match that a change must carry. */
public final class ETags {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

  private ETags() {}

  /** {@code "3"} for version 3. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * The version that the change was based on.
   *
   * @throws HttpProblem 428 without If-Match, 412 if it is no ETag of ours
   */
  public static long required(Context ctx) {
    String header = ctx.header("If-Match");
    if (header == null) {
      throw new HttpProblem(
          428,
          "if-match-missing",
          "this change needs the If-Match header with the ETag of the version it is based on");
    }
    Matcher matcher = TAG.matcher(header.strip());
    if (!matcher.matches()) {
      throw new HttpProblem(
          412, "stale", "If-Match " + header + " is no ETag of this resource; read it again");
    }
    return Long.parseLong(matcher.group(1));
  }

  /** Answers 304 if the caller has this version already. */
  public static boolean unchanged(Context ctx, long version) {
    ctx.header("ETag", of(version));
    if (of(version).equals(ctx.header("If-None-Match"))) {
      ctx.status(304);
      return true;
    }
    return false;
  }
}
