package dev.thecal.core.json;

/** A text that is not JSON, or not an object; says where. */
public final class MalformedJson extends RuntimeException {

  public MalformedJson(String message) {
    super(message);
  }
}
