package dev.thecal.web.site;

import dev.thecal.core.clinic.Site;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.inquiry.Inquiries;
import dev.thecal.core.inquiry.Inquiry;
import dev.thecal.core.inquiry.InquiryInput;
import dev.thecal.core.inquiry.InquiryKind;
import dev.thecal.core.json.Reads;
import dev.thecal.scheduling.booking.Slot;
import dev.thecal.web.http.Routes;
import dev.thecal.web.page.BookingForms;
import dev.thecal.web.site.Block.Fact;
import dev.thecal.web.site.Block.Field;
import dev.thecal.web.site.Block.Option;
import dev.thecal.web.site.Block.Problem;
import dev.thecal.web.site.FirstVisits.Person;
import dev.thecal.web.site.FormGuard.Stopped;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** A visitor books a first visit, where the clinic's profile offers it and new patients are taken. */
public final class BookingPages implements Routes {

  private static final InquiryKind KIND = InquiryKind.FIRST_VISIT_BOOKED;

  private final SiteVisits visits;
  private final FirstVisits firstVisits;
  private final Inquiries inquiries;
  private final FormGuard guard;

  @Inject
  public BookingPages(
      SiteVisits visits, FirstVisits firstVisits, Inquiries inquiries, FormGuard guard) {
    this.visits = visits;
    this.firstVisits = firstVisits;
    this.inquiries = inquiries;
    this.guard = guard;
  }

  @Override
  public void register(RoutesConfig routes) {
    for (SiteLanguage language : SiteLanguage.values()) {
      String path = language.prefix() + "/clinics/{clinic}" + InquiryForms.path(KIND);
      routes.get(path, ctx -> show(ctx, open(ctx, language), guard.fresh()));
      routes.post(path, ctx -> book(ctx, open(ctx, language)));
    }
  }

  private Visit open(Context ctx, SiteLanguage language) {
    Visit visit = visits.open(ctx, language);
    if (!HomePages.canBook(visit.clinic())) {
      throw Refusal.notFound("page", InquiryForms.path(KIND));
    }
    return visit;
  }

  private void book(Context ctx, Visit visit) {
    Filled filled = named(Filled.of(ctx));
    Optional<Stopped> stopped = guard.stop(ctx, visit, filled);
    if (stopped.isPresent()) {
      ctx.status(stopped.get().status());
      show(ctx, visit, stopped.get().form());
      return;
    }
    try {
      InquiryInput asked = InquiryReader.read(visit, KIND, filled);
      Person person = person(filled);
      Slot slot = slot(filled);
      Inquiry stored = firstVisits
          .book(visit.access(), visit.clinic().id(), asked, person, slot, guard.key(filled))
          .value();
      visits.send(
          ctx,
          visit,
          Answers.of(
              visit, stored, inquiries.emergency(filled.value("message")), facts(visit, slot)));
    } catch (Refusal refusal) {
      refused(ctx, visit, filled, refusal);
    }
  }

  private void refused(Context ctx, Visit visit, Filled filled, Refusal refusal) {
    boolean taken = refusal.kind() == Refusal.Kind.CONFLICT;
    boolean slot =
        taken || refusal.problems().stream().anyMatch(one -> one.pointer().startsWith("/slot"));
    List<Problem> problems = slot
        ? List.of(new Problem(
            "slot",
            visit.say(filled.given("slot").isEmpty() ? "problem.slot" : "problem.slot.taken")))
        : InquiryReader.problems(visit, filled, refusal);
    if (problems.isEmpty()) {
      throw refusal;
    }
    ctx.status(taken ? 409 : 422);
    show(ctx, visit, filled.with(filled.token(), problems));
  }

  /** The name of the one who asks is the one who comes, unless it is for somebody else. */
  private static Filled named(Filled filled) {
    var values = new HashMap<>(filled.values());
    String whole = (filled.value("givenName") + " " + filled.value("familyName")).strip();
    values.put("name", whole);
    return new Filled(values, filled.token(), filled.problems());
  }

  private static Person person(Filled filled) {
    var problems = new ArrayList<InputProblem>();
    for (String field : List.of("givenName", "familyName")) {
      int length = filled.value(field).length();
      if (length == 0 || length > 100) {
        problems.add(new InputProblem("/" + field, "1 to 100 characters"));
      }
    }
    Person person = null;
    try {
      person = new Person(
          filled.value("givenName"),
          filled.value("familyName"),
          Reads.date(filled.value("bornOn")));
    } catch (IllegalArgumentException e) {
      problems.add(new InputProblem("/bornOn", "a date"));
    }
    if (person == null || !problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
    return person;
  }

  private static Slot slot(Filled filled) {
    return BookingForms.slot(filled.value("slot"));
  }

  private void show(Context ctx, Visit visit, Filled filled) {
    List<Slot> free = firstVisits.free(visit.access(), visit.clinic());
    var blocks = new ArrayList<Block>(
        Answers.emergency(visit, inquiries.emergency(filled.value("message"))));
    blocks.add(Blocks.danger(visit.say("ask.urgent")));
    blocks.add(
        free.isEmpty()
            ? new Block.Note(Optional.empty(), List.of(visit.say("problem.slot.none")), false)
            : InquiryForms.form(visit, KIND, filled, fields(visit, filled, free), "field.book"));
    visits.send(ctx, visit, InquiryForms.frame(visit, KIND, blocks));
  }

  private static List<Field> fields(Visit visit, Filled filled, List<Slot> free) {
    var fields = new ArrayList<Field>();
    fields.add(new Field(
        "slot",
        visit.say("field.slot"),
        "radio",
        true,
        "",
        "",
        free.stream()
            .map(slot -> new Option(BookingForms.value(slot), told(visit, slot)))
            .toList(),
        filled.value("slot"),
        filled.problem("slot")));
    fields.add(named(visit, filled, "givenName", "given-name", "text"));
    fields.add(named(visit, filled, "familyName", "family-name", "text"));
    fields.add(named(visit, filled, "bornOn", "born", "date"));
    fields.addAll(InquiryForms.reach(visit, filled));
    fields.add(InquiryForms.message(visit, KIND, filled));
    return fields;
  }

  private static Field named(Visit visit, Filled filled, String name, String key, String kind) {
    return new Field(
        name,
        visit.say("field." + key),
        kind,
        true,
        "",
        kind.equals("date") ? "bday" : key,
        List.of(),
        filled.value(name),
        filled.problem(name));
  }

  private static String told(Visit visit, Slot slot) {
    return visit.say(
        "field.slot.at", when(visit, slot), visit.clinic().site(slot.siteId()).name());
  }

  private static String when(Visit visit, Slot slot) {
    Site site = visit.clinic().site(slot.siteId());
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
        .withLocale(visit.language().locale())
        .format(slot.startsAt().atZone(site.zone()));
  }

  private static List<Fact> facts(Visit visit, Slot slot) {
    Site site = visit.clinic().site(slot.siteId());
    return List.of(
        new Fact(visit.say("done.when"), List.of(Said.of(when(visit, slot))), Optional.empty()),
        new Fact(
            visit.say("done.where"),
            List.of(visit.own(site.name()), Said.of(site.address())),
            Optional.empty()));
  }
}
