package dev.thecal.core.quantity;

/** A text that is no quantity; the message names the text and the cure. */
public final class QuantityFormatException extends IllegalArgumentException {

  public QuantityFormatException(String message) {
    super(message);
  }
}
