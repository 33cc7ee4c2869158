package dev.thecal.web.config;

import java.net.URI;

/**
 * A message service.
 *
 * @param address where messages are posted to
 * @param secret signs each of them
 */
public record WebhookSettings(URI address, String secret) {

  /** Without the secret. */
  @Override
  public String toString() {
    return "WebhookSettings[" + address + "]";
  }
}
