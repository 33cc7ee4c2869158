package dev.thecal.web.store;

import dev.thecal.core.store.Database;
import dev.thecal.web.http.IdempotencyStore;

/** Hands out this module's stores. */
public final class WebStores {

  private final Database database;

  public WebStores(Database database) {
    this.database = database;
  }

  public IdempotencyStore idempotency() {
    return new JooqIdempotencyStore(database.context());
  }
}
