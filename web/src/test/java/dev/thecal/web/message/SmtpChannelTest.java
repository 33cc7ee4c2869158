package dev.thecal.web.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.thecal.scheduling.reminder.Delivery;
import dev.thecal.scheduling.reminder.Delivery.Outcome;
import dev.thecal.scheduling.reminder.Outgoing;
import dev.thecal.web.config.MailSettings;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a real mail server, and against one that refuses or dies at a chosen command. */
class SmtpChannelTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-06T13:00:00Z"), ZoneOffset.UTC);
  private static final Outgoing MESSAGE = new Outgoing(
      "3f0c7c1e-0000-4000-8000-000000000001",
      "es",
      Optional.of("ada@example.org"),
      Optional.empty(),
      "Su cita",
      "Hola, Ada:\n\nmiércoles 13 de mayo\n",
      Optional.empty());

  @Test
  void a_mail_arrives_whole_with_a_neutral_sender_and_a_stable_id() throws Exception {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.setUser("ada@example.org", "ada@example.org", "any");
    server.setUser("mailer", "mailer", "s3cret");
    server.start();
    try {
      var channel = new SmtpChannel(settings(server.getSmtp().getPort(), "mailer"), CLOCK);
      assertThat(channel.hand(MESSAGE)).isEqualTo(Delivery.taken());
      assertThat(channel.hand(MESSAGE)).isEqualTo(Delivery.taken());

      MimeMessage[] received = server.getReceivedMessages();
      assertThat(received).hasSize(2);
      MimeMessage mail = received[0];
      assertThat(mail.getMessageID())
          .isEqualTo("<3f0c7c1e-0000-4000-8000-000000000001@example.org>")
          .isEqualTo(received[1].getMessageID());
      assertThat(mail.getSubject()).isEqualTo("Su cita");
      assertThat(mail.getFrom())
          .containsExactly(new InternetAddress("appointments@example.org", "Appointments"));
      assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Appointments");
      assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("ada@example.org"));
      assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(mail.getHeader("Content-Language")).containsExactly("es");
      assertThat(mail.getContent().toString()).contains("miércoles 13 de mayo");
      assertThat(mail.getSentDate().toInstant()).isEqualTo(CLOCK.instant());
    } finally {
      server.stop();
    }
  }

  @Test
  void the_appointment_comes_along_as_a_calendar_file() throws Exception {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.setUser("ada@example.org", "ada@example.org", "any");
    server.start();
    try {
      String file = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
      var message = new Outgoing(
          "id-1",
          "en",
          Optional.of("ada@example.org"),
          Optional.empty(),
          "Your appointment",
          "Hello\n",
          Optional.of(file));
      new SmtpChannel(settings(server.getSmtp().getPort(), ""), CLOCK).hand(message);

      var parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
      assertThat(parts.getBodyPart(0).getContent().toString()).contains("Hello");
      assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("appointment.ics");
      assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/calendar");
      assertThat(new String(
              parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(file);
    } finally {
      server.stop();
    }
  }

  @Test
  void a_wrong_password_hands_nothing_over() {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.setUser("mailer", "mailer", "another");
    server.start();
    try {
      var channel = new SmtpChannel(settings(server.getSmtp().getPort(), "mailer"), CLOCK);
      assertThat(channel.hand(MESSAGE).outcome()).isEqualTo(Outcome.UNREACHABLE);
      assertThat(server.getReceivedMessages()).isEmpty();
    } finally {
      server.stop();
    }
  }

  @Test
  void nobody_listens() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    assertThat(new SmtpChannel(settings(port, ""), CLOCK).hand(MESSAGE).outcome())
        .isEqualTo(Outcome.UNREACHABLE);
  }

  /** RFC 5321: 4yz is for the moment, 5yz for good; without an answer nobody knows. */
  @ParameterizedTest
  @CsvSource({
    "MAIL, 451 later, REFUSED_NOW",
    "MAIL, 550 no, REFUSED",
    "RCPT, 452 mailbox full, REFUSED_NOW",
    "RCPT, 550 no such mailbox, REFUSED",
    "DATA, 421 closing, REFUSED_NOW",
    "., 451 later, REFUSED_NOW",
    "., 554 spam, REFUSED",
    "., hang up, UNKNOWN",
    "RCPT, hang up, UNKNOWN"
  })
  void what_the_server_says_decides(String command, String answer, Outcome expected)
      throws IOException {
    try (var server = new ScriptedMailServer(Map.of(command, answer))) {
      Delivery delivery = new SmtpChannel(settings(server.port(), ""), CLOCK).hand(MESSAGE);

      assertThat(delivery.outcome()).isEqualTo(expected);
      assertThat(delivery.detail()).isNotBlank().doesNotContain("ada");
    }
  }

  @Test
  void a_server_that_hangs_up_after_taking_it_has_taken_it() throws IOException {
    try (var server = new ScriptedMailServer(Map.of("QUIT", "hang up"))) {
      assertThat(new SmtpChannel(settings(server.port(), ""), CLOCK).hand(MESSAGE))
          .isEqualTo(Delivery.taken());
    }
  }

  @Test
  void no_address_is_refused() {
    var nobody = new Outgoing(
        "id", "en", Optional.of("not an address"), Optional.empty(), "a", "b", Optional.empty());
    assertThat(new SmtpChannel(settings(1, ""), CLOCK).hand(nobody).outcome())
        .isEqualTo(Outcome.REFUSED);
  }

  @Test
  void the_password_is_not_in_the_words() {
    assertThat(settings(25, "mailer").toString()).doesNotContain("s3cret");
  }

  private static MailSettings settings(int port, String user) {
    return new MailSettings(
        "127.0.0.1",
        port,
        MailSettings.Security.NONE,
        user,
        "s3cret",
        "appointments@example.org",
        "Appointments");
  }
}
