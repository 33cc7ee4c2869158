package dev.thecal.web.config;

import java.util.Locale;

/**
 * One key of the configuration: the single list that reading, checking, documentation and log share.
 *
 * @see Configuration
 */
public enum Setting {
  SERVER_HOST(
      "server.host", "127.0.0.1", "Address to listen on. Loopback only until sign-in exists."),
  SERVER_PORT("server.port", "8080", "Port to listen on; 0 takes a free one."),
  DATABASE_URL(
      "database.url", "jdbc:h2:file:./data/thecal", "jdbc:h2:… (embedded) or jdbc:postgresql:…"),
  DATABASE_USER("database.user", "", "Empty for the embedded database."),
  DATABASE_PASSWORD("database.password", "", "Never logged."),
  DATABASE_POOL_SIZE("database.pool-size", "8", "Connections kept, 1 to 100."),
  AUDIT_KEY_FILE(
      "audit.key-file",
      "./data/thecal-audit.key",
      "Secret that seals the audit trail; made at the first start. Back it up."),
  DEMO_MODE(
      "demo.mode",
      "true",
      "Loads the sample clinics and shows the banner \"not monitored, not a clinic\"."),
  ACCESS_SENSITIVE(
      "access.sensitive",
      "true",
      "Whether whoever uses this server may ask to see what rests on sensitive facts; each look is recorded."),
  PLUGINS_FOLDER("plugins.folder", "", "Folder with plugin jars; empty for none."),
  PLUGINS_ENABLED("plugins.enabled", "", "Names of the plugins to switch on, separated by commas."),
  CONTENT_FOLDER(
      "content.folder",
      "",
      "Folder with one folder of leaflets per clinic, named with its id; empty for none."),
  JOBS_ENABLED("jobs.enabled", "true", "Runs the background jobs on this node."),
  MAIL_HOST("mail.host", "", "Mail server; empty: no e-mail is sent."),
  MAIL_PORT("mail.port", "587", "Port of the mail server."),
  MAIL_SECURITY(
      "mail.security", "starttls", "starttls, tls, or none (a server on this machine only)."),
  MAIL_USER("mail.user", "", "Empty for a server that asks for none."),
  MAIL_PASSWORD("mail.password", "", "Never logged."),
  MAIL_FROM(
      "mail.from", "", "Sender; choose an address that does not say what kind of clinic writes."),
  MAIL_FROM_NAME("mail.from-name", "Appointments", "Name of the sender, as neutral."),
  WEBHOOK_URL("webhook.url", "", "Message service to hand messages to; empty: none."),
  WEBHOOK_SECRET(
      "webhook.secret", "", "Signs what is handed over, 32 characters or more. Never logged.");

  private final String key;
  private final String standard;
  private final String meaning;

  Setting(String key, String standard, String meaning) {
    this.key = key;
    this.standard = standard;
    this.meaning = meaning;
  }

  /** As in the properties file, for example {@code server.port}. */
  public String key() {
    return key;
  }

  /** As an environment variable, for example {@code THECAL_SERVER_PORT}. */
  public String variable() {
    return ConfigurationLoader.PREFIX
        + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** What holds when nobody says otherwise. */
  public String standard() {
    return standard;
  }

  public String meaning() {
    return meaning;
  }

  boolean secret() {
    return this == DATABASE_PASSWORD || this == MAIL_PASSWORD || this == WEBHOOK_SECRET;
  }
}
