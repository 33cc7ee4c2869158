package dev.thecal.web.http;

import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.transaction.Transactions;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs a POST once however often it is sent: the effect, the answer and the key commit in one transaction.
 * Refusals are kept as well, after their effect was rolled back; errors of ours are not.
 */
public final class Posts {

  private static final Duration KEPT = Duration.ofHours(24);

  private final IdempotencyStore store;
  private final Transactions transactions;
  private final Callers callers;

  @Inject
  public Posts(IdempotencyStore store, Transactions transactions, Callers callers) {
    this.store = store;
    this.transactions = transactions;
    this.callers = callers;
  }

  /** The handler of one POST route. */
  public Handler handler(Function<Context, Answer> work) {
    return handler(work, (ctx, refusal) -> Problem.of(refusal));
  }

  /**
   * As {@link #handler(Function)}, with more to say about a refusal.
   *
   * @param explain called after the refused transaction was rolled back
   */
  public Handler handler(
      Function<Context, Answer> work, BiFunction<Context, Refusal, Problem> explain) {
    return ctx -> send(
        ctx, answer(ctx, new Task(() -> work.apply(ctx), refusal -> explain.apply(ctx, refusal))));
  }

  /** As {@link #handler} for PUT: If-Match already makes a repetition harmless, so no key is taken. */
  public Handler change(Function<Context, Answer> work) {
    return ctx -> send(ctx, transactions.call(() -> work.apply(ctx)));
  }

  private record Task(Supplier<Answer> work, Function<Refusal, Problem> explain) {
    Answer refused(Refusal refusal) {
      return explain.apply(refusal).answer();
    }
  }

  private Answer answer(Context ctx, Task task) {
    String header = ctx.header("Idempotency-Key");
    if (header == null) {
      return withoutKey(task);
    }
    if (!header.matches("[\\x21-\\x7e]{1,200}")) {
      throw new HttpProblem(
          400, "bad-idempotency-key", "Idempotency-Key must be 1 to 200 visible ASCII characters");
    }
    var key =
        new IdempotencyStore.Key(callers.actor(ctx).id(), ctx.method() + " " + ctx.path(), header);
    return kept(key, hash(ctx)).orElseGet(() -> first(key, hash(ctx), task));
  }

  private Answer withoutKey(Task task) {
    try {
      return transactions.call(task.work());
    } catch (Refusal refusal) {
      return task.refused(refusal);
    }
  }

  private Optional<Answer> kept(IdempotencyStore.Key key, String hash) {
    return store.find(key, callers.now().minus(KEPT)).map(kept -> {
      if (!kept.bodyHash().equals(hash)) {
        throw new HttpProblem(
            422,
            "idempotency-key-reused",
            "this Idempotency-Key was used with another body; take a new key");
      }
      return kept.answer();
    });
  }

  private Answer first(IdempotencyStore.Key key, String hash, Task task) {
    try {
      return once(key, hash, task.work());
    } catch (IdempotencyStore.KeyTaken e) {
      return kept(key, hash).orElseGet(Posts::stillRunning);
    } catch (Refusal refusal) {
      return refused(key, hash, task.refused(refusal));
    }
  }

  /** The refusal rolled its effect back; the answer is kept in a transaction of its own. */
  private Answer refused(IdempotencyStore.Key key, String hash, Answer answer) {
    if (answer.status() == 403) {
      return answer;
    }
    try {
      return once(key, hash, () -> answer);
    } catch (IdempotencyStore.KeyTaken e) {
      return kept(key, hash).orElseGet(Posts::stillRunning);
    }
  }

  private Answer once(IdempotencyStore.Key key, String hash, Supplier<Answer> work) {
    Instant now = callers.now();
    return transactions.call(() -> {
      store.reserve(key, hash, now, now.minus(KEPT));
      Answer answer = work.get();
      store.complete(key, answer);
      return answer;
    });
  }

  private static Answer stillRunning() {
    return Problem.of(
            409,
            "request-in-progress",
            "the first request with this Idempotency-Key is still running")
        .answer()
        .with("Retry-After", "1");
  }

  private static void send(Context ctx, Answer answer) {
    answer.headers().forEach(ctx::header);
    ctx.status(answer.status())
        .contentType(answer.contentType())
        .result(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(Context ctx) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(ctx.bodyAsBytes());
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
