package dev.thecal.web.page;

import dev.thecal.scheduling.due.DueWindow;
import dev.thecal.scheduling.due.Rung;
import dev.thecal.web.document.DowntimeList;
import dev.thecal.web.document.PumpContents;
import dev.thecal.web.document.PumpSummary;
import dev.thecal.web.document.Statement;
import dev.thecal.web.page.PatientPageView.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns what is gathered about a pump into the words of a printed page. */
final class PrintViews {

  private static final String UNKNOWN = "not known";

  private final boolean demo;

  PrintViews(boolean demo) {
    this.demo = demo;
  }

  PumpDocumentView document(String title, PumpSummary summary) {
    ZoneId zone = summary.clinic().zone();
    return new PumpDocumentView(
        frame(title, "en", summary.madeAt(), zone),
        summary.clinic().name(),
        person(summary.patient()),
        phones(summary.clinic()),
        device(summary.device()),
        contents(summary.contents(), zone),
        summary.contents().warning(),
        dates(summary.window()),
        lines(summary.mri()),
        lines(summary.overdose()),
        lines(summary.withdrawal()),
        lines(summary.cautions()));
  }

  WalletCardView wallet(PumpSummary summary, CardWords words, String address) {
    ZoneId zone = summary.clinic().zone();
    String made = words.validity() + " " + words.day(day(summary.madeAt(), zone)) + ".";
    return new WalletCardView(
        new PrintFrame(words.title(), words.code(), made, demo),
        words.heading(),
        front(summary, words),
        back(summary, words),
        words.show(),
        words.emergency(),
        words.unreviewed(),
        new Link(words.other().title(), address + "?language=" + words.other().code()));
  }

  private static List<Fact> front(PumpSummary summary, CardWords words) {
    PumpSummary.Device device = summary.device();
    return List.of(
        new Fact(words.name(), summary.patient().name()),
        new Fact(words.born(), words.day(summary.patient().bornOn())),
        new Fact(words.pump(), device.model() + ", " + device.serial()),
        new Fact(words.call(), summary.clinic().name() + ", " + summary.clinic().phone()),
        new Fact(words.dayAndNight(), summary.clinic().onCallPhone()));
  }

  private static List<Fact> back(PumpSummary summary, CardWords words) {
    PumpContents contents = summary.contents();
    ZoneId zone = summary.clinic().zone();
    return List.of(
        new Fact(words.drug(), drugs(contents, words.with()).orElse(words.unknown())),
        new Fact(words.dose(), contents.dose().orElse(words.unknown())),
        new Fact(
            words.filled(),
            contents.filledAt().map(at -> words.day(day(at, zone))).orElse(words.unknown())),
        new Fact(
            words.refillBy(), latest(summary.window()).map(words::day).orElse(words.unknown())));
  }

  DowntimeView downtime(DowntimeList list) {
    ZoneId zone = list.clinic().zone();
    return new DowntimeView(
        frame("Downtime list", "en", list.madeAt(), zone),
        list.clinic().name(),
        phones(list.clinic()),
        list.rows().stream().map(row -> row(row, zone)).toList());
  }

  private static DowntimeView.Row row(DowntimeList.Row row, ZoneId zone) {
    PumpContents contents = row.contents();
    return new DowntimeView.Row(
        WorklistViews.words(row.state()),
        row.latest().map(Words::day).orElse("nobody knows: see first"),
        row.patient().name(),
        Words.day(row.patient().bornOn()),
        row.patient().phone().orElse("no phone on record"),
        drugs(contents, "with").orElse(UNKNOWN),
        contents.dose().orElse(UNKNOWN),
        contents
            .filledAt()
            .map(at ->
                Words.day(day(at, zone)) + contents.volume().map(v -> ", " + v).orElse(""))
            .orElse(UNKNOWN),
        contents.warning().orElse(""));
  }

  private PrintFrame frame(String title, String language, Instant at, ZoneId zone) {
    return new PrintFrame(title, language, Words.moment(at, zone), demo);
  }

  private static List<Fact> person(PumpSummary.Person person) {
    return List.of(
        new Fact("Name", person.name()),
        new Fact("Born", Words.day(person.bornOn())),
        new Fact("Phone", person.phone().orElse("no phone on record")),
        new Fact("Chart number", person.recordNumber().orElse("none")));
  }

  private static List<Fact> phones(PumpSummary.ClinicPhones clinic) {
    return List.of(
        new Fact("Clinic", clinic.phone()),
        new Fact("Day and night", clinic.onCallPhone()),
        new Fact("When closed", clinic.afterHours()));
  }

  private static List<Fact> device(PumpSummary.Device device) {
    return List.of(
        new Fact("Pump", device.model()),
        new Fact("Serial number", device.serial()),
        new Fact("Place", device.site()),
        new Fact("Implanted", Words.day(device.implantedOn())),
        new Fact("Catheter", device.catheter()));
  }

  private static List<Fact> contents(PumpContents contents, ZoneId zone) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("Drug in the pump", drugs(contents, "with").orElse(UNKNOWN)));
    facts.add(new Fact("Dose", contents.dose().orElse(UNKNOWN)));
    contents.mode().ifPresent(mode -> facts.add(new Fact("How", Words.plain(mode))));
    contents.since().ifPresent(at -> facts.add(new Fact("Told", Words.moment(at, zone))));
    facts.add(new Fact(
        "Last fill", contents.filledAt().map(at -> Words.moment(at, zone)).orElse(UNKNOWN)));
    facts.add(new Fact("Volume filled", contents.volume().orElse(UNKNOWN)));
    return facts;
  }

  private static Optional<String> drugs(PumpContents contents, String with) {
    return contents.drugs().isEmpty()
        ? Optional.empty()
        : Optional.of(contents.drugs().stream()
            .map(drug -> Words.plain(drug.id()) + " " + drug.concentration())
            .collect(Collectors.joining(" " + with + " ")));
  }

  private static List<Fact> dates(Optional<DueWindow> window) {
    return List.of(
        date("Recommended", window.flatMap(DueWindow::recommended)),
        date("Latest acceptable", window.flatMap(DueWindow::latestAcceptable)),
        date("Hard stop", window.flatMap(DueWindow::hardStop)),
        date("Low-reservoir alarm", window.flatMap(DueWindow::alarm)),
        date("Empty", window.flatMap(DueWindow::empty)));
  }

  private static Fact date(String label, Optional<Rung> rung) {
    return new Fact(
        label,
        rung.map(known -> Words.day(known.on()) + " (" + Words.plain(known.reason()) + ")")
            .orElse(UNKNOWN));
  }

  private static Optional<LocalDate> latest(Optional<DueWindow> window) {
    return window.flatMap(known -> known.latestAcceptable().or(known::hardStop)).map(Rung::on);
  }

  static List<PumpDocumentView.Line> lines(List<Statement> statements) {
    return statements.stream()
        .map(one -> new PumpDocumentView.Line(
            one.text(), one.source() + (one.verified() ? "" : " (not verified)")))
        .toList();
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return LocalDate.ofInstant(at, zone);
  }
}
