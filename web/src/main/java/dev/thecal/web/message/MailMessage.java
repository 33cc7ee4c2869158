package dev.thecal.web.message;

import dev.thecal.scheduling.reminder.Outgoing;
import dev.thecal.web.config.MailSettings;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** Turns a message into an e-mail whose Message-ID is the same however often it is made. */
final class MailMessage {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final Session session;
  private final MailSettings settings;

  MailMessage(Session session, MailSettings settings) {
    this.session = session;
    this.settings = settings;
  }

  /**
   * @throws MessagingException if the address cannot be one
   */
  MimeMessage made(Outgoing outgoing, Instant at) throws MessagingException {
    String id = "<" + outgoing.id() + "@" + settings.domain() + ">";
    var message = new WithStableId(session, id);
    message.setFrom(sender());
    message.setRecipient(
        Message.RecipientType.TO, new InternetAddress(outgoing.email().orElse(""), true));
    message.setSubject(outgoing.subject(), UTF_8);
    message.setSentDate(Date.from(at));
    message.setContentLanguage(new String[] {outgoing.language()});
    // RFC 3834: no out-of-office answers to a machine
    message.setHeader("Auto-Submitted", "auto-generated");
    fill(message, outgoing);
    message.saveChanges();
    return message;
  }

  private static void fill(MimeMessage message, Outgoing outgoing) throws MessagingException {
    if (outgoing.calendar().isEmpty()) {
      message.setText(outgoing.body(), UTF_8);
      return;
    }
    var text = new MimeBodyPart();
    text.setText(outgoing.body(), UTF_8);
    var file = new MimeBodyPart();
    file.setDataHandler(new DataHandler(new ByteArrayDataSource(
        outgoing.calendar().get().getBytes(StandardCharsets.UTF_8),
        "text/calendar; charset=utf-8; method=PUBLISH")));
    file.setFileName("appointment.ics");
    message.setContent(new MimeMultipart(text, file));
  }

  private InternetAddress sender() throws MessagingException {
    try {
      return new InternetAddress(settings.from(), settings.fromName(), UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java has UTF-8", e);
    }
  }

  private static final class WithStableId extends MimeMessage {

    private final String id;

    WithStableId(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
