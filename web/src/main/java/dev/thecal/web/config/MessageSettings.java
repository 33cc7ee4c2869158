package dev.thecal.web.config;

import java.util.Optional;

/**
 * The ways out for messages to patients. Without any, nothing leaves.
 *
 * @param mail the mail server
 * @param webhook a message service, for example for text messages
 */
public record MessageSettings(Optional<MailSettings> mail, Optional<WebhookSettings> webhook) {

  public static MessageSettings none() {
    return new MessageSettings(Optional.empty(), Optional.empty());
  }
}
