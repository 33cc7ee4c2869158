package dev.thecal.web.store;

import static dev.thecal.web.store.generated.Tables.WEB_IDEMPOTENCY;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.json.Json;
import dev.thecal.core.store.BoundContext;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.IdempotencyStore;
import dev.thecal.web.store.generated.tables.records.WebIdempotencyRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.exception.IntegrityConstraintViolationException;

/** Idempotency keys in SQL; the primary key makes the second caller wait for the first. */
final class JooqIdempotencyStore implements IdempotencyStore {

  private static final int RUNNING = 0;

  private final BoundContext bound;

  JooqIdempotencyStore(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public Optional<Kept> find(Key key, Instant since) {
    return bound
        .with(sql -> sql.selectFrom(WEB_IDEMPOTENCY)
            .where(is(key))
            .and(WEB_IDEMPOTENCY.ANSWERED_AT.gt(since.atOffset(ZoneOffset.UTC)))
            .and(WEB_IDEMPOTENCY.STATUS.ne(RUNNING))
            .fetchOptional())
        .map(JooqIdempotencyStore::kept);
  }

  @Override
  public void reserve(Key key, String bodyHash, Instant at, Instant since) {
    bound.with(sql -> sql.deleteFrom(WEB_IDEMPOTENCY)
        .where(is(key))
        .and(WEB_IDEMPOTENCY.ANSWERED_AT.le(since.atOffset(ZoneOffset.UTC)))
        .execute());
    try {
      bound.with(sql -> sql.insertInto(WEB_IDEMPOTENCY)
          .set(WEB_IDEMPOTENCY.ACTOR, key.actor())
          .set(WEB_IDEMPOTENCY.ROUTE, key.route())
          .set(WEB_IDEMPOTENCY.IDEMPOTENCY_KEY, key.key())
          .set(WEB_IDEMPOTENCY.BODY_HASH, bodyHash)
          .set(WEB_IDEMPOTENCY.ANSWERED_AT, at.atOffset(ZoneOffset.UTC))
          .set(WEB_IDEMPOTENCY.STATUS, RUNNING)
          .set(WEB_IDEMPOTENCY.HEADERS, "{}")
          .set(WEB_IDEMPOTENCY.ANSWER, "")
          .execute());
    } catch (IntegrityConstraintViolationException e) {
      throw new KeyTaken();
    }
  }

  @Override
  public void complete(Key key, Answer answer) {
    var headers = new LinkedHashMap<>(answer.headers());
    headers.put("Content-Type", answer.contentType());
    bound.with(sql -> sql.update(WEB_IDEMPOTENCY)
        .set(WEB_IDEMPOTENCY.STATUS, answer.status())
        .set(WEB_IDEMPOTENCY.HEADERS, Json.write(headers))
        .set(WEB_IDEMPOTENCY.ANSWER, answer.body())
        .where(is(key))
        .execute());
  }

  @Override
  public void purge(Instant before) {
    bound.with(sql -> sql.deleteFrom(WEB_IDEMPOTENCY)
        .where(WEB_IDEMPOTENCY.ANSWERED_AT.le(before.atOffset(ZoneOffset.UTC)))
        .execute());
  }

  private static Condition is(Key key) {
    return WEB_IDEMPOTENCY
        .ACTOR
        .eq(key.actor())
        .and(WEB_IDEMPOTENCY.ROUTE.eq(key.route()))
        .and(WEB_IDEMPOTENCY.IDEMPOTENCY_KEY.eq(key.key()));
  }

  private static Kept kept(WebIdempotencyRecord row) {
    var headers = new LinkedHashMap<String, String>();
    Json.read(row.getHeaders(), JsonNode.class)
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    String contentType = String.valueOf(headers.remove("Content-Type"));
    return new Kept(
        row.getBodyHash(), new Answer(row.getStatus(), headers, contentType, row.getAnswer()));
  }
}
