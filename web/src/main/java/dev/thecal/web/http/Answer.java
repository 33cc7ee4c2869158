package dev.thecal.web.http;

import dev.thecal.core.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a changing request is answered with; kept whole for a repeated Idempotency-Key.
 *
 * @param status HTTP status
 * @param headers besides {@code Content-Type}
 * @param contentType of the body
 * @param body as text
 */
public record Answer(int status, Map<String, String> headers, String contentType, String body) {

  private static final String JSON = "application/json";

  public static Answer ok(Object body) {
    return new Answer(200, Map.of(), JSON, Json.write(body));
  }

  /** Created at an address of its own. */
  public static Answer created(String location, Object body) {
    return new Answer(201, Map.of("Location", location), JSON, Json.write(body));
  }

  /** Created at an address of its own, with a body that is JSON text already. */
  public static Answer createdText(String location, String json) {
    return new Answer(201, Map.of("Location", location), JSON, json);
  }

  /** With the strong ETag of the aggregate's version. */
  public Answer version(long version) {
    return with("ETag", ETags.of(version));
  }

  Answer with(String name, String value) {
    var all = new LinkedHashMap<>(headers);
    all.put(name, value);
    return new Answer(status, all, contentType, body);
  }
}
