package dev.thecal.web.config;

import dev.thecal.core.json.Reads;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Reads the settings of mail server and message service; what is wrong is told, all of it. */
final class MessageReader {

  private static final int SHORTEST_SECRET = 32;

  private final Function<Setting, String> values;
  private final BiConsumer<Setting, String> problems;

  private MessageReader(Function<Setting, String> values, BiConsumer<Setting, String> problems) {
    this.values = values;
    this.problems = problems;
  }

  static MessageSettings read(
      Function<Setting, String> values, BiConsumer<Setting, String> problems) {
    var reader = new MessageReader(values, problems);
    return new MessageSettings(reader.mail(), reader.webhook());
  }

  private Optional<MailSettings> mail() {
    if (value(Setting.MAIL_HOST).isEmpty()) {
      return Optional.empty();
    }
    int port = port();
    MailSettings.Security security = security();
    String from = value(Setting.MAIL_FROM);
    if (!from.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      problems.accept(
          Setting.MAIL_FROM,
          "an address such as appointments@example.org is expected, was \"" + from + "\"");
    }
    return Optional.of(new MailSettings(
        value(Setting.MAIL_HOST),
        port,
        security,
        value(Setting.MAIL_USER),
        value(Setting.MAIL_PASSWORD),
        from,
        value(Setting.MAIL_FROM_NAME)));
  }

  private int port() {
    String text = value(Setting.MAIL_PORT);
    if (text.matches("[1-9]\\d{0,4}") && Integer.parseInt(text) <= 65_535) {
      return Integer.parseInt(text);
    }
    problems.accept(Setting.MAIL_PORT, "a port from 1 to 65535 is expected, was \"" + text + "\"");
    return 587;
  }

  /** Names and addresses of patients never cross a network in the clear. */
  private MailSettings.Security security() {
    try {
      var security = Reads.oneOf(MailSettings.Security.class).apply(value(Setting.MAIL_SECURITY));
      if (security == MailSettings.Security.NONE && !loopback(value(Setting.MAIL_HOST))) {
        problems.accept(
            Setting.MAIL_SECURITY,
            "none is for a mail server on this machine; take starttls or tls");
      }
      return security;
    } catch (IllegalArgumentException e) {
      problems.accept(Setting.MAIL_SECURITY, String.valueOf(e.getMessage()));
      return MailSettings.Security.STARTTLS;
    }
  }

  private Optional<WebhookSettings> webhook() {
    String text = value(Setting.WEBHOOK_URL);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (value(Setting.WEBHOOK_SECRET).length() < SHORTEST_SECRET) {
      problems.accept(
          Setting.WEBHOOK_SECRET,
          "a secret of " + SHORTEST_SECRET + " characters or more is expected");
    }
    try {
      URI address = URI.create(text);
      if (!fit(address)) {
        problems.accept(
            Setting.WEBHOOK_URL,
            "an https address is expected (http on this machine only), was \"" + text + "\"");
      }
      return Optional.of(new WebhookSettings(address, value(Setting.WEBHOOK_SECRET)));
    } catch (IllegalArgumentException e) {
      problems.accept(Setting.WEBHOOK_URL, "\"" + text + "\" is no address");
      return Optional.empty();
    }
  }

  private static boolean fit(URI address) {
    String scheme = String.valueOf(address.getScheme());
    String host = address.getHost();
    return host != null
        && address.getUserInfo() == null
        && (scheme.equals("https") || (scheme.equals("http") && loopback(host)));
  }

  private static boolean loopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private String value(Setting setting) {
    return String.valueOf(values.apply(setting));
  }
}
