package dev.thecal.web.site;

import dev.thecal.web.http.Callers;
import dev.thecal.web.page.OwnForms;
import dev.thecal.web.site.Block.Problem;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Keeps programs and floods out without asking a third party or a puzzle. Whom it stops is told why, keeps the words
 * and can send again, for a person must never be dropped in silence.
 */
public final class FormGuard {

  /** Largest form in bytes: the longest message in letters of four bytes, and the rest. */
  static final int LARGEST = 16_384;

  private final FormTokens tokens = new FormTokens();
  private final Floods floods = new Floods();
  private final Callers callers;

  @Inject
  public FormGuard(Callers callers) {
    this.callers = callers;
  }

  /**
   * Why a form was stopped.
   *
   * @param status of HTTP
   * @param form to show again
   */
  record Stopped(int status, Filled form) {}

  /** An empty form. */
  Filled fresh() {
    return Filled.empty(tokens.issue(callers.now()));
  }

  /** The key of the form; to be asked after {@link #stop} let it through. */
  String key(Filled filled) {
    return tokens.check(filled.token(), callers.now()).key();
  }

  /** Empty: the form may be looked at. */
  Optional<Stopped> stop(Context ctx, Visit visit, Filled filled) {
    OwnForms.require(ctx);
    if (ctx.bodyAsBytes().length > LARGEST) {
      return stopped(413, visit, filled, filled.token(), "problem.large");
    }
    if (!floods.allows(ctx.ip(), visit.clinic().id().value(), callers.now())) {
      ctx.header("Retry-After", String.valueOf(Floods.WINDOW.toSeconds()));
      return stopped(429, visit, filled, filled.token(), "problem.many");
    }
    if (filled.trapped()) {
      return stopped(422, visit, filled, filled.token(), "problem.trap");
    }
    FormTokens.Checked checked = tokens.check(filled.token(), callers.now());
    return switch (checked.verdict()) {
      case GOOD -> Optional.empty();
      case FAST -> stopped(422, visit, filled, filled.token(), "problem.fast");
      case OLD ->
        stopped(422, visit, filled, tokens.issue(checked.key(), callers.now()), "problem.old");
    };
  }

  private static Optional<Stopped> stopped(
      int status, Visit visit, Filled filled, String token, String why) {
    return Optional.of(new Stopped(
        status, filled.with(token, List.of(new Problem("", visit.say(why))))));
  }
}
