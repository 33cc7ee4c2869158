package dev.thecal.web.message;

import dev.thecal.scheduling.reminder.Delivery;
import dev.thecal.scheduling.reminder.Delivery.Outcome;
import jakarta.mail.MessagingException;
import java.util.OptionalInt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Tells a refusal by its code (RFC 5321, section 4.2.1: 4yz for the moment, 5yz for good) from an answer that never came. */
final class MailAnswers {

  private MailAnswers() {}

  static Delivery delivery(MessagingException failure) {
    OptionalInt code = code(failure);
    if (code.isEmpty()) {
      return new Delivery(
          Outcome.UNKNOWN,
          "The mail server did not answer to the end. It may have taken the message.");
    }
    return code.getAsInt() < 500
        ? new Delivery(
            Outcome.REFUSED_NOW, "The mail server said not now (" + code.getAsInt() + ").")
        : new Delivery(Outcome.REFUSED, "The mail server said no (" + code.getAsInt() + ").");
  }

  /** Of the innermost refusal; empty if any part of the conversation was cut off. */
  private static OptionalInt code(MessagingException failure) {
    OptionalInt found = OptionalInt.empty();
    Exception next = failure;
    while (next instanceof MessagingException part) {
      OptionalInt code = codeOf(part);
      found = code.isPresent() ? code : found;
      next = part.getNextException();
    }
    return found;
  }

  private static OptionalInt codeOf(MessagingException part) {
    int code = -1;
    if (part instanceof SMTPSendFailedException send) {
      code = send.getReturnCode();
    } else if (part instanceof SMTPAddressFailedException address) {
      code = address.getReturnCode();
    } else if (part instanceof SMTPSenderFailedException sender) {
      code = sender.getReturnCode();
    }
    return code >= 400 && code < 600 ? OptionalInt.of(code) : OptionalInt.empty();
  }
}
