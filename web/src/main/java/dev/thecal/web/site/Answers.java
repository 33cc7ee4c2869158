package dev.thecal.web.site;

import dev.thecal.core.inquiry.EmergencyWords;
import dev.thecal.core.inquiry.Inquiry;
import dev.thecal.core.inquiry.InquiryKind;
import dev.thecal.web.site.Block.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a visitor reads after sending: first what cannot wait, then the number, then what is known already. */
final class Answers {

  private Answers() {}

  static SitePage of(
      Visit visit, Inquiry inquiry, List<EmergencyWords.Kind> urgent, List<Fact> booked) {
    InquiryKind kind = inquiry.asked().kind();
    var blocks = new ArrayList<Block>(emergency(visit, urgent));
    var facts = new ArrayList<>(booked);
    facts.add(new Fact(
        visit.say("done.reference"), List.of(Said.of(inquiry.reference())), Optional.empty()));
    blocks.add(new Block.Facts(visit.heading("reference", "done.reference"), facts));
    blocks.add(new Block.Words(
        Optional.empty(),
        visit.said(
            kind == InquiryKind.FIRST_VISIT_BOOKED
                ? List.of("done.keep", "done.bring")
                : List.of("done.keep", "done.answer")),
        List.of(),
        false));
    if (kind == InquiryKind.COST_QUESTION) {
      blocks.addAll(factors(visit));
    }
    boolean isBooked = kind == InquiryKind.FIRST_VISIT_BOOKED;
    return SitePage.of(
        InquiryForms.path(kind),
        visit.say(isBooked ? "done.booked" : "done.title"),
        visit.say("done.keep"),
        blocks.stream().toList());
  }

  private static List<Block> factors(Visit visit) {
    return visit.clinic().coverage().payers().isEmpty()
        ? List.of(ContactPages.factors(visit))
        : List.of(
            ContactPages.factors(visit),
            Blocks.words(visit.heading("payers", "costs.payers"), visit.said("done.cost.payers")));
  }

  /** Empty if no word points to an emergency. */
  static List<Block> emergency(Visit visit, List<EmergencyWords.Kind> urgent) {
    if (urgent.isEmpty()) {
      return List.of();
    }
    Stream<String> texts = Stream.concat(
        Stream.of(visit.say("emergency.text")),
        // all of them: which one it is, a list of words cannot know
        Stream.of("emergency.life", "emergency.pump", "emergency.self-harm").map(visit::say));
    return List.of(new Block.Note(Optional.of(visit.say("emergency.title")), texts.toList(), true));
  }
}
