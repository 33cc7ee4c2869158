package dev.thecal.web.site;

import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.Coverage.Payer;
import dev.thecal.core.inquiry.InquiryInput;
import dev.thecal.core.inquiry.InquiryKind;
import dev.thecal.core.inquiry.OnBehalf;
import dev.thecal.core.json.Reads;
import dev.thecal.web.site.Block.Field;
import dev.thecal.web.site.Block.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms by which a visitor asks; each works without a script and keeps what was typed. */
final class InquiryForms {

  private static final Map<InquiryKind, String> PATHS = Map.of(
      InquiryKind.CONTACT, "/write",
      InquiryKind.COST_QUESTION, "/ask-about-costs",
      InquiryKind.APPOINTMENT_REQUEST, "/request-a-visit",
      InquiryKind.FIRST_VISIT_BOOKED, "/book");

  private InquiryForms() {}

  static String path(InquiryKind kind) {
    return PATHS.getOrDefault(kind, "");
  }

  static boolean isForm(String path) {
    return PATHS.containsValue(path);
  }

  /** Those that this clinic has, for the list of pages. */
  static List<String> paths(ClinicProfile clinic) {
    return Stream.of(InquiryKind.values())
        .filter(kind -> kind != InquiryKind.FIRST_VISIT_BOOKED || HomePages.canBook(clinic))
        .map(InquiryForms::path)
        .toList();
  }

  static SitePage page(Visit visit, InquiryKind kind, Filled filled, List<Block> first) {
    var blocks = new ArrayList<Block>(first);
    blocks.add(Blocks.danger(visit.say("ask.urgent")));
    if (kind == InquiryKind.APPOINTMENT_REQUEST && !visit.clinic().contact().acceptingPatients()) {
      blocks.add(new Block.Note(Optional.empty(), List.of(visit.say("ask.closed")), false));
    }
    blocks.add(form(visit, kind, filled, fields(visit, kind, filled), "field.send"));
    return frame(visit, kind, blocks);
  }

  static SitePage frame(Visit visit, InquiryKind kind, List<Block> blocks) {
    String name = "ask." + Reads.name(kind);
    return SitePage.of(path(kind), visit.say(name + ".title"), visit.say(name + ".lead"), blocks);
  }

  static Block form(
      Visit visit, InquiryKind kind, Filled filled, List<Field> fields, String sendKey) {
    return new Block.Form(
        visit.address(path(kind)),
        filled.token(),
        fields,
        visit.say(sendKey),
        visit.say("field.trap"),
        visit.say("field.optional"),
        visit.say("problem.title"),
        filled.problems());
  }

  private static List<Field> fields(Visit visit, InquiryKind kind, Filled filled) {
    var fields = new ArrayList<Field>();
    fields.add(text(visit, filled, "name", "text", true, "name"));
    fields.addAll(reach(visit, filled));
    fields.addAll(behalf(visit, filled));
    if (kind == InquiryKind.COST_QUESTION) {
      fields.add(
          choice(visit, filled, "about", options(visit, "about", InquiryInput.CostTopic.values())));
      fields.add(choice(visit, filled, "payer", options(visit, "payer", payers(visit))));
    }
    if (kind == InquiryKind.APPOINTMENT_REQUEST) {
      if (visit.clinic().sites().size() > 1) {
        fields.add(choice(visit, filled, "site", sites(visit)));
      }
      fields.add(
          choice(visit, filled, "times", options(visit, "times", InquiryInput.Times.values())));
    }
    fields.add(message(visit, kind, filled));
    return fields;
  }

  /** How the visitor can be reached: one of the two is needed. */
  static List<Field> reach(Visit visit, Filled filled) {
    return List.of(
        text(visit, filled, "phone", "tel", false, "tel"),
        text(visit, filled, "email", "email", false, "email"));
  }

  static List<Field> behalf(Visit visit, Filled filled) {
    var relations = new ArrayList<Option>();
    relations.add(new Option("", visit.say("field.relation.self")));
    relations.addAll(options(visit, "relation", OnBehalf.Relation.values()));
    return List.of(
        new Field(
            "relation",
            visit.say("field.relation"),
            "select",
            true,
            "",
            "",
            relations,
            filled.value("relation"),
            filled.problem("relation")),
        text(visit, filled, "person", "text", false, "off"));
  }

  static Field message(Visit visit, InquiryKind kind, Filled filled) {
    String label = switch (kind) {
      case COST_QUESTION -> "field.message.cost";
      case APPOINTMENT_REQUEST, FIRST_VISIT_BOOKED -> "field.message.visit";
      case CONTACT -> "field.message";
    };
    return new Field(
        "message",
        visit.say(label),
        "textarea",
        true,
        visit.say("field.message.hint") + " " + visit.say("ask.private"),
        "",
        List.of(),
        filled.value("message"),
        filled.problem("message"));
  }

  static Field text(
      Visit visit, Filled filled, String name, String kind, boolean required, String complete) {
    String hint = switch (name) {
      case "phone" -> visit.say("field.phone.hint");
      case "person" -> visit.say("field.person.hint");
      default -> "";
    };
    return new Field(
        name,
        visit.say("field." + name),
        kind,
        required,
        hint,
        complete,
        List.of(),
        filled.value(name),
        filled.problem(name));
  }

  private static Field choice(Visit visit, Filled filled, String name, List<Option> options) {
    var all = new ArrayList<Option>();
    all.add(new Option("", visit.say("field.choose")));
    all.addAll(options);
    return new Field(
        name,
        visit.say("field." + name),
        "select",
        false,
        "",
        "",
        all,
        filled.value(name),
        filled.problem(name));
  }

  private static List<Option> options(Visit visit, String field, Enum<?>... codes) {
    return Stream.of(codes)
        .map(code -> new Option(Reads.name(code), visit.say("field." + field, code)))
        .toList();
  }

  /** Those that the clinic works with, or all if it does not say. */
  private static Payer[] payers(Visit visit) {
    List<Payer> payers = visit.clinic().coverage().payers();
    return payers.isEmpty() ? Payer.values() : payers.toArray(Payer[]::new);
  }

  private static List<Option> sites(Visit visit) {
    return visit.clinic().sites().stream()
        .map(site -> new Option(site.id(), site.name()))
        .toList();
  }
}
