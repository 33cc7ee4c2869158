package dev.thecal.web.message;

import dev.thecal.scheduling.reminder.Delivery;
import dev.thecal.scheduling.reminder.Delivery.Outcome;
import dev.thecal.scheduling.reminder.MessageChannel;
import dev.thecal.scheduling.reminder.Outgoing;
import dev.thecal.scheduling.reminder.ReminderChannel;
import dev.thecal.web.config.MailSettings;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Properties;

/** Hands messages to a mail server, one connection each. What the server did not clearly refuse may have been taken. */
public final class SmtpChannel implements MessageChannel {

  /** Long before a claim counts as abandoned. */
  private static final String TIMEOUT_MS = "20000";

  private final MailSettings settings;
  private final Clock clock;
  private final Session session;

  public SmtpChannel(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.session = Session.getInstance(properties(settings));
  }

  @Override
  public ReminderChannel channel() {
    return ReminderChannel.EMAIL;
  }

  @Override
  public Delivery hand(Outgoing outgoing) {
    MimeMessage message;
    try {
      message = new MailMessage(session, settings).made(outgoing, clock.instant());
    } catch (MessagingException e) {
      return new Delivery(Outcome.REFUSED, "No message can be made for this address.");
    }
    return hand(message);
  }

  private Delivery hand(MimeMessage message) {
    Transport transport;
    try {
      transport = session.getTransport("smtp");
      connect(transport);
    } catch (MessagingException e) {
      return new Delivery(Outcome.UNREACHABLE, "The mail server does not let us in.");
    }
    try {
      transport.sendMessage(message, message.getAllRecipients());
      return Delivery.taken();
    } catch (MessagingException e) {
      return MailAnswers.delivery(e);
    } finally {
      close(transport);
    }
  }

  private void connect(Transport transport) throws MessagingException {
    if (settings.user().isEmpty()) {
      transport.connect();
    } else {
      transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
    }
  }

  /** The message is theirs or not by now; a goodbye that fails changes nothing. */
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      // nothing was lost
    }
  }

  private static Properties properties(MailSettings settings) {
    var properties = new Properties();
    properties.setProperty("mail.smtp.host", settings.host());
    properties.setProperty("mail.smtp.port", String.valueOf(settings.port()));
    properties.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
    properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MS);
    properties.setProperty("mail.smtp.timeout", TIMEOUT_MS);
    properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MS);
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    boolean starttls = settings.security() == MailSettings.Security.STARTTLS;
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(starttls));
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(starttls));
    properties.setProperty(
        "mail.smtp.ssl.enable", String.valueOf(settings.security() == MailSettings.Security.TLS));
    return properties;
  }
}
