package dev.thecal.web.config;

/**
 * A mail server.
 *
 * @param user empty if the server asks for none
 * @param from the sender's address
 * @param fromName the sender's name
 */
public record MailSettings(
    String host,
    int port,
    Security security,
    String user,
    String password,
    String from,
    String fromName) {

  /** How the connection is kept secret. */
  public enum Security {
    STARTTLS,
    TLS,
    NONE
  }

  /** The part of the sender's address behind the @. */
  public String domain() {
    return from.substring(from.indexOf('@') + 1);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "MailSettings[" + user + " at " + host + ":" + port + "]";
  }
}
