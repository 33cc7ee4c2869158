package dev.thecal.web.http;

import java.time.Instant;
import java.util.Optional;

/** Keeps answers by Idempotency-Key. */
public interface IdempotencyStore {

  /**
   * What makes a repetition the same.
   *
   * @param actor who asked
   * @param route method and path
   * @param key the caller's key
   */
  record Key(String actor, String route, String key) {}

  /**
   * An answer given before.
   *
   * @param bodyHash of the request it answered
   */
  record Kept(String bodyHash, Answer answer) {}

  /** Only what was kept after the given instant. */
  Optional<Kept> find(Key key, Instant since);

  /**
   * Takes the key in the open transaction. A second caller waits until the first has committed.
   *
   * @param since an older use of the key is forgotten
   * @throws KeyTaken if somebody else has it
   */
  void reserve(Key key, String bodyHash, Instant at, Instant since);

  /** Completes a reserved key with its answer, in the same transaction. */
  void complete(Key key, Answer answer);

  /** Forgets what is older. */
  void purge(Instant before);

  /** Another request holds the key. */
  final class KeyTaken extends RuntimeException {
    public KeyTaken() {
      super("the Idempotency-Key is in use");
    }
  }
}
