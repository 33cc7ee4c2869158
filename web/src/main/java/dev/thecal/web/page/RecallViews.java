package dev.thecal.web.page;

import static dev.thecal.web.page.FormInput.Kind.DAY;
import static dev.thecal.web.page.FormInput.Kind.LINES;
import static dev.thecal.web.page.FormInput.Kind.MOMENT;
import static dev.thecal.web.page.FormInput.Kind.TEXT;
import static dev.thecal.web.page.FormInput.Kind.YES_NO;
import static dev.thecal.web.page.FormInput.ask;
import static dev.thecal.web.page.FormInput.choice;
import static dev.thecal.web.page.FormInput.optional;

import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.device.DeviceKind;
import dev.thecal.core.json.Reads;
import dev.thecal.core.recall.Contact;
import dev.thecal.core.recall.Decision;
import dev.thecal.core.recall.Hit;
import dev.thecal.core.recall.Recall;
import dev.thecal.core.recall.RecallReport;
import dev.thecal.core.recall.RecallRow;
import dev.thecal.web.page.DeskView.Cell;
import dev.thecal.web.page.DeskView.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns recalls into words and forms.
 *
 * @param sent the form that was not taken
 */
record RecallViews(ClinicProfile clinic, DeskForms forms, DeskForms.Sent sent) {

  static final List<FormInput> CONTACT = List.of(
      ask(MOMENT, "at", "When"),
      choice("channel", "How", codes(Contact.Channel.values())),
      ask(YES_NO, "reached", "Has the patient, or who speaks for the patient, heard of it?"),
      optional(TEXT, "remark", "In words"));

  static final List<FormInput> DECISION = List.of(
      choice("choice", "What is done", codes(Decision.Choice.values())),
      ask(TEXT, "reason", "Why"));

  static final List<FormInput> CLOSING = List.of(optional(TEXT, "remark", "What is left to say"));

  /** With the person, whom the page asks for in a way of its own. */
  static List<FormInput> sent(List<FormInput> inputs) {
    return Stream.concat(inputs.stream(), Stream.of(ask(TEXT, "by", ""))).toList();
  }

  static List<FormInput> notice(LocalDate today) {
    return List.of(
        ask(TEXT, "title", "Title in a few words"),
        ask(TEXT, "notice", "Number or title of the notice"),
        optional(TEXT, "address", "Where it can be read"),
        new FormInput("noticedOn", "Reached the clinic on", DAY, true, List.of(), today.toString()),
        ask(TEXT, "action", "What it asks for, in its own words"),
        new FormInput(
            "device/kind",
            "Kind of device, if devices are recalled",
            FormInput.Kind.CHOICE,
            false,
            codes(DeviceKind.values()),
            ""),
        optional(LINES, "device/models", "Models, one a line"),
        optional(LINES, "device/serials", "Serial numbers, one a line"),
        optional(TEXT, "device/serialRange/from", "Serial numbers from"),
        optional(TEXT, "device/serialRange/to", "to"),
        optional(LINES, "device/lots", "Lots of the devices, one a line"),
        optional(DAY, "device/manufactured/from", "Made from"),
        optional(DAY, "device/manufactured/to", "to (made)"),
        optional(TEXT, "drug/drug", "Drug, if a drug is recalled"),
        optional(LINES, "drug/lots", "Lots of the drug, one a line"),
        optional(DAY, "drug/filled/from", "Filled from"),
        optional(DAY, "drug/filled/to", "to (filled)"));
  }

  private static List<String> codes(Enum<?>[] values) {
    return Arrays.stream(values).map(Reads::name).toList();
  }

  DeskView list(PageFrame frame, List<Recall> all, LocalDate today) {
    var known = Section.of("Recalls", all.isEmpty() ? "There is none yet." : "")
        .table(
            List.of("Recall", "Notice", "Reached us", "State"),
            all.stream()
                .map(recall -> List.of(
                    Cell.link(recall.title(), DeviceRecallPages.address(clinic.id(), recall.id())),
                    Cell.of(recall.notice()),
                    Cell.of(Words.day(recall.noticedOn())),
                    Cell.of(recall.open() ? "Open" : "Closed")))
                .toList());
    var open = Section.of("A notice has come")
        .forms(List.of(forms
            .form("Open a recall", "/staff/clinics/" + clinic.id() + "/recalls")
            .asking(notice(today))
            .by("Who opens it")
            .button("Open it and find the patients")));
    return view(frame, "Recalls", List.of(known, open));
  }

  /**
   * @param version that a closing is based on
   */
  DeskView one(PageFrame frame, RecallReport report, long version) {
    Recall recall = report.recall();
    String address = DeviceRecallPages.address(clinic.id(), recall.id());
    var sections = new ArrayList<Section>();
    sections.add(summary(report, address));
    report.patients().forEach(row -> sections.add(patient(row, recall.open(), address)));
    if (recall.open()) {
      sections.add(closing(report, address, version));
    }
    return view(frame, recall.title(), sections);
  }

  private Section summary(RecallReport report, String address) {
    Recall recall = report.recall();
    var counts = report.counts();
    var lines = new ArrayList<String>();
    lines.add("Notice " + recall.notice() + ", reached the clinic on "
        + Words.day(recall.noticedOn()) + recall.address().map(at -> ", " + at).orElse(""));
    lines.add("It asks for: " + recall.action());
    lines.add(counts.affected() + " affected, " + counts.possible() + " cannot be excluded, "
        + counts.reached() + " reached, " + counts.withoutPhone() + " without a phone number, "
        + counts.decided() + " decided, " + counts.undecided() + " still to be decided.");
    recall
        .closed()
        .ifPresent(closed -> lines.add("Closed on " + Words.moment(closed.at(), clinic.zone())
            + " by " + closed.by() + closed.remark().map(said -> ": " + said).orElse("")));
    lines.add("As of " + Words.moment(report.asOf(), clinic.zone()));
    var section = Section.of("Report")
        .lines(lines)
        .links(List.of(new Link(
            "For a spreadsheet",
            "/api/v1/clinics/" + clinic.id() + "/recalls/" + recall.id() + "/report.csv")));
    return recall.open()
        ? section.forms(List.of(forms
            .form("Look for patients again", address + "/sweeps")
            .by("Who looks")
            .button("Look again")))
        : section;
  }

  /** The unreachable stand on top, as the report sorts them. */
  private Section patient(RecallRow row, boolean open, String recall) {
    String address = recall + "/patients/" + row.patient();
    var lines = new ArrayList<String>();
    lines.add(row.phone().map(phone -> "Phone " + phone).orElse("No phone number on record") + "; "
        + Words.plain(row.reach()));
    row.hits().forEach(hit -> lines.add(words(hit)));
    row.contacts().forEach(contact -> lines.add(words(contact)));
    row.earlierDecisions()
        .forEach(decision -> lines.add("Earlier decision, counts no more: " + words(decision)));
    row.decision().ifPresent(decision -> lines.add("Decided: " + words(decision)));
    var section = Section.of(row.name())
        .warning(row.decision().isPresent() ? List.of() : List.of("Still to be decided"))
        .lines(lines)
        .links(List.of(new Link(
            "Record of " + row.name(), Frames.patientAddress(clinic.id(), row.patient()))));
    return open
        ? section.forms(List.of(
            forms
                .form("Note a try to reach " + row.name(), address + "/contacts")
                .asking(CONTACT)
                .by("Who tried")
                .button("Note it"),
            forms
                .form("Decide for " + row.name(), address + "/decisions")
                .asking(DECISION)
                .by("Who decides")
                .button("Record the decision")))
        : section;
  }

  private static String words(Hit hit) {
    return (hit.match() == Hit.Match.AFFECTED ? "Affected" : "Cannot be excluded") + ": "
        + Words.plain(hit.what()) + " " + hit.ref() + ", " + hit.reason()
        + (hit.inUse() ? " (in use)" : "");
  }

  private String words(Contact contact) {
    return Words.moment(contact.at(), clinic.zone()) + ", " + Words.plain(contact.channel())
        + (contact.reached() ? ", reached" : ", not reached") + ", by " + contact.by()
        + contact.remark().map(said -> ": " + said).orElse("");
  }

  private String words(Decision decision) {
    return Words.plain(decision.choice()) + ", because " + decision.reason() + " (" + decision.by()
        + ", " + Words.moment(decision.recordedAt(), clinic.zone()) + ")";
  }

  private Section closing(RecallReport report, String address, long version) {
    return Section.of(
            "End",
            report.counts().undecided() > 0
                ? "It cannot be closed while a patient is undecided."
                : "Every patient is decided.")
        .forms(List.of(forms
            .form("Close the recall", address + "/closing")
            .basedOn(version)
            .asking(CLOSING)
            .by("Who closes it")
            .button("Close it")));
  }

  private DeskView view(PageFrame frame, String title, List<Section> sections) {
    return new DeskView(
        frame, clinic.name(), title, sent.problem(), sections, VisitForms.people(clinic));
  }
}
