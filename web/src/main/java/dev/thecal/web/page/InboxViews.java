package dev.thecal.web.page;

import dev.thecal.content.render.ClinicValues;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.inquiry.Inquiry;
import dev.thecal.core.inquiry.InquiryInput;
import dev.thecal.core.inquiry.InquiryKind;
import dev.thecal.core.inquiry.InquiryState;
import dev.thecal.core.inquiry.InquiryStep;
import dev.thecal.core.json.Reads;
import dev.thecal.web.page.PatientPageView.Fact;
import dev.thecal.web.page.VisitFormView.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns inquiries into what the desk reads. */
final class InboxViews {

  private InboxViews() {}

  static InboxView of(
      PageFrame frame,
      ClinicProfile clinic,
      InquiryState state,
      List<Versioned<Inquiry>> found,
      Optional<String> problem) {
    String address = "/staff/clinics/" + clinic.id() + "/inbox";
    return new InboxView(
        frame,
        clinic.name(),
        problem,
        Stream.of(InquiryState.values())
            .map(one -> new Link(
                Words.title(one), one == state ? "" : address + "?state=" + Reads.name(one)))
            .toList(),
        Reads.name(state),
        found.stream().map(one -> item(clinic, one)).toList(),
        clinic.team().stream()
            .map(one -> new Option(one.id(), one.name(), false))
            .toList(),
        address);
  }

  private static InboxView.Item item(ClinicProfile clinic, Versioned<Inquiry> found) {
    Inquiry one = found.value();
    InquiryState state = one.state();
    return new InboxView.Item(
        one.id().value(),
        one.reference(),
        Words.title(one.asked().kind()),
        Words.moment(one.receivedAt(), clinic.zone()),
        one.urgent(),
        one.asked().name(),
        facts(clinic, one.asked()),
        one.asked().message(),
        one.steps().stream().map(step -> step(clinic, step)).toList(),
        answer(clinic, one.asked()),
        state != InquiryState.CLOSED,
        state == InquiryState.NEW || state == InquiryState.TAKEN,
        String.valueOf(found.version()));
  }

  private static List<Fact> facts(ClinicProfile clinic, InquiryInput asked) {
    var facts = new ArrayList<Fact>();
    asked.phone().ifPresent(phone -> facts.add(new Fact("Phone", phone)));
    asked.email().ifPresent(email -> facts.add(new Fact("E-mail", email)));
    facts.add(new Fact("Language", asked.language().equals("es") ? "Spanish" : "English"));
    asked
        .onBehalf()
        .ifPresent(behalf -> facts.add(new Fact(
            "Asks for somebody else",
            Words.title(behalf.relation())
                + behalf.person().map(person -> ", for " + person).orElse("")
                + ". Tell nothing about that person without their consent.")));
    asked.about().ifPresent(about -> facts.add(new Fact("About", Words.title(about))));
    asked.payer().ifPresent(payer -> facts.add(new Fact("Payer", Words.of(payer))));
    asked.site().ifPresent(site -> facts.add(new Fact("Site", clinic.site(site).name())));
    asked.times().ifPresent(times -> facts.add(new Fact("Times", Words.title(times))));
    return facts;
  }

  /** For a question about cost the factors of the clinic's profile, in the visitor's language. */
  private static String answer(ClinicProfile clinic, InquiryInput asked) {
    return asked.kind() == InquiryKind.COST_QUESTION
        ? ClinicValues.of(clinic, asked.language()).getOrDefault("coverage.factors", "")
        : "";
  }

  private static String step(ClinicProfile clinic, InquiryStep step) {
    return Words.title(step.to()) + " by " + step.by() + ", "
        + Words.moment(step.at(), clinic.zone())
        + (step.note().isEmpty() ? "" : ": " + step.note());
  }
}
