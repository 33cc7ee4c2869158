package dev.thecal.web.page;

import dev.thecal.core.evidence.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the forms of one page; the one that was refused comes back as it was typed. */
final class DeskForms {

  private final Sent sent;
  private final Instant now;
  private final ZoneId zone;

  DeskForms(Sent sent, Instant now, ZoneId zone) {
    this.sent = sent;
    this.now = now;
    this.zone = zone;
  }

  /**
   * The form that was sent and not taken.
   *
   * @param address it was sent to; empty if none was
   */
  record Sent(String address, VisitForms.Attempt attempt) {

    static Sent nothing() {
      return new Sent("", VisitForms.Attempt.at(Optional.empty()));
    }

    static Sent refused(String address, Map<String, String> values, Refusal refusal) {
      String words = "Not recorded. " + Words.capital(String.valueOf(refusal.getMessage()));
      return new Sent(
          address,
          new VisitForms.Attempt(
              Optional.empty(), values, Optional.of(refusal), Optional.of(words)));
    }

    Optional<String> problem() {
      return attempt.message();
    }
  }

  /** A form behind its title, which the reader opens. */
  Form form(String title, String address) {
    return new Form(title, address, Optional.empty(), List.of(), Optional.of("Who does this"));
  }

  /** A form in the making. */
  final class Form {

    private final String title;
    private final String address;
    private final Optional<Long> basedOn;
    private final List<FormInput> inputs;
    private final Optional<String> who;

    private Form(
        String title,
        String address,
        Optional<Long> basedOn,
        List<FormInput> inputs,
        Optional<String> who) {
      this.title = title;
      this.address = address;
      this.basedOn = basedOn;
      this.inputs = inputs;
      this.who = who;
    }

    Form basedOn(long version) {
      return new Form(title, address, Optional.of(version), inputs, who);
    }

    Form asking(List<FormInput> what) {
      return new Form(title, address, basedOn, what, who);
    }

    Form by(String label) {
      return new Form(title, address, basedOn, inputs, Optional.of(label));
    }

    DeskView.Form button(String words) {
      boolean mine = sent.address().equals(address);
      VisitForms.Attempt attempt = mine ? sent.attempt() : Sent.nothing().attempt();
      return new DeskView.Form(
          title,
          address,
          basedOn,
          inputs.stream()
              .map(input -> VisitForms.field(input, attempt, now, zone))
              .toList(),
          who,
          words,
          mine);
    }
  }
}
