package dev.thecal.web.http;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.access.Purpose;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.PatientId;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;

/**
 * Who calls, for which clinic. Nobody signs in yet: the server listens on loopback only, and everyone is
 * {@code local}, or whom the {@code Thecal-Actor} header names, believed without proof.
 */
public final class Callers {

  private static final String ACTOR = "Thecal-Actor";

  private final Clock clock;
  private final GrantedScopes granted;

  @Inject
  public Callers(Clock clock, GrantedScopes granted) {
    this.clock = clock;
    this.granted = granted;
  }

  /** Access to the one clinic of the path. */
  public Access access(Context ctx) {
    return access(ctx, actor(ctx));
  }

  /**
   * As {@link #access} in the name of a person of the clinic's team, whom a form names: two people at one screen
   * are two. Believed without proof, as the header is.
   */
  public Access accessAs(Context ctx, String person) {
    return access(ctx, new Actor(person));
  }

  private Access access(Context ctx, Actor actor) {
    return new Access(
        actor, Set.of(clinic(ctx)), Purpose.TREATMENT, clock.instant(), granted.scopes());
  }

  /**
   * Whether the request asks for what rests on sensitive facts; only the word itself does.
   *
   * @throws HttpProblem 400 for another word
   */
  public static boolean asksForSensitive(Context ctx) {
    String asked = ctx.queryParam("sensitive");
    if (asked != null && !asked.equals("include")) {
      throw new HttpProblem(
          400, "bad-scope", "sensitive may be \"include\" or left out, was \"" + asked + "\"");
    }
    return asked != null;
  }

  public NetworkAccess network(Context ctx) {
    return new NetworkAccess(actor(ctx), Purpose.OPERATIONS, clock.instant());
  }

  public Instant now() {
    return clock.instant();
  }

  public ClinicId clinic(Context ctx) {
    return path(ctx, "clinic", ClinicId::new);
  }

  public PatientId patient(Context ctx) {
    return path(ctx, "patient", PatientId::new);
  }

  /** A path segment as an id; one that cannot be an id cannot exist either. */
  public static <T> T path(Context ctx, String name, Function<String, T> reader) {
    try {
      return reader.apply(ctx.pathParam(name));
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound(name, ctx.pathParam(name));
    }
  }

  /** The request's JSON object. */
  public static JsonInput input(Context ctx) {
    return JsonInput.parse(text(ctx));
  }

  /**
   * The request's body. JSON is UTF-8; anything else would be kept with its letters broken.
   *
   * @throws HttpProblem 400 if it is not UTF-8
   */
  public static String text(Context ctx) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(ctx.bodyAsBytes()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new HttpProblem(
          400, "not-utf-8", "the body is not UTF-8; save or send it in that encoding");
    }
  }

  Actor actor(Context ctx) {
    String named = ctx.header(ACTOR);
    if (named == null || named.isBlank()) {
      return new Actor("local");
    }
    if (!named.matches("[A-Za-z0-9][A-Za-z0-9 ._@-]{0,79}")) {
      throw new HttpProblem(
          400, "bad-actor", ACTOR + " must be 1 to 80 letters, digits, spaces and . _ @ -");
    }
    return new Actor(named);
  }
}
