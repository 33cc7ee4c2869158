package dev.thecal.web.page;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeMode;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.pump.PumpModel;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.DueWindow;
import dev.thecal.scheduling.due.Dues;
import dev.thecal.scheduling.due.Rung;
import dev.thecal.scheduling.worklist.DueState;
import dev.thecal.web.adapter.ReservoirCurves;
import dev.thecal.web.page.PatientPageView.Fact;
import dev.thecal.web.page.PatientPageView.Note;
import dev.thecal.web.page.PatientPageView.Pump;
import dev.thecal.web.page.PatientPageView.Step;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A patient's pump: what is in it, when it must be refilled and why, and the visit. */
public final class PumpViews {

  private final Infusions infusions;
  private final Dues dues;
  private final ReservoirCurves curves;
  private final PumpModels models;
  private final BookingViews bookings;

  @Inject
  public PumpViews(
      Infusions infusions,
      Dues dues,
      ReservoirCurves curves,
      PumpModels models,
      BookingViews bookings) {
    this.models = models;
    this.infusions = infusions;
    this.dues = dues;
    this.curves = curves;
    this.bookings = bookings;
  }

  Optional<Pump> of(
      Access access, ClinicProfile clinic, PatientId patient, BookingAttempt attempt) {
    return dues.list(access, clinic.id(), patient).stream()
        .findFirst()
        .map(due -> pump(access, clinic, due, attempt));
  }

  private Pump pump(Access access, ClinicProfile clinic, Due due, BookingAttempt attempt) {
    DueWindow window = due.window();
    LocalDate today = LocalDate.ofInstant(access.at(), clinic.zone());
    DueState state = DueState.of(window, today);
    Optional<InfusionHistory> history = infusions.history(access, clinic.id(), due.patient());
    return new Pump(
        Reads.name(state),
        WorklistViews.words(state),
        headline(window, today),
        history.map(known -> facts(known, access.at(), clinic)).orElse(List.of()),
        ladder(window),
        window.findings().stream().map(PumpViews::note).toList(),
        curves
            .find(access, clinic.id(), due.patient())
            .flatMap(
                curve -> CurveViews.of(curve, clinic.zone(), window.hardStop().map(Rung::on))),
        bookings.of(access, clinic, due.patient(), window, attempt));
  }

  private static String headline(DueWindow window, LocalDate today) {
    if (window.lastDay().isEmpty()) {
      return "Nobody knows by when this pump must be refilled. See the patient as soon as possible.";
    }
    LocalDate last = window.lastDay().get();
    String latest = Words.day(last);
    if (today.isAfter(last)) {
      long past = ChronoUnit.DAYS.between(last, today);
      return "The latest day was " + latest + ", " + Words.days(past)
          + " ago. See the patient now.";
    }
    long days = ChronoUnit.DAYS.between(today, last);
    return (window.needsReview() ? "This date needs a review. " : "")
        + "Refill by " + latest + (days == 0 ? ": today." : ", in " + Words.days(days) + ".")
        + window.recommended().map(rung -> aim(rung.on(), today)).orElse("");
  }

  private static String aim(LocalDate recommended, LocalDate today) {
    return recommended.isBefore(today)
        ? " The recommended day, " + Words.day(recommended) + ", has passed."
        : " Aim at " + Words.day(recommended) + ".";
  }

  private List<Fact> facts(InfusionHistory history, Instant now, ClinicProfile clinic) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("Model", model(history.implant().pumpModel())));
    facts.add(new Fact("Serial number", history.implant().serial()));
    facts.add(new Fact("Place", Words.plain(history.implant().site())));
    facts.add(new Fact("Implanted", Words.day(history.implant().implantedOn())));
    history.findFill(now).ifPresent(fill -> {
      facts.add(new Fact("Filled", Words.moment(fill.filledAt(), clinic.zone())));
      facts.add(new Fact("Drug", Component.text(fill.components())));
      facts.add(new Fact("Volume", fill.volume().toString()));
    });
    history.findProgramme(now).ifPresent(programme -> {
      facts.add(new Fact("Programme", Words.plain(Reads.name(programme.mode()))));
      facts.add(new Fact("Dose", dose(history, programme, now)));
      programme
          .delivery()
          .patientBolus()
          .ifPresent(bolus -> facts.add(new Fact(
              "Patient bolus",
              bolus.dose() + ", at most " + bolus.perDay() + " a day, lockout "
                  + bolus.lockout())));
      facts.add(new Fact("Flow", programme.flow().toString()));
    });
    return facts;
  }

  /** What the pump was told is no dose of what is in it if the two are not the same drug at the same strength. */
  private static String dose(InfusionHistory history, Programme programme, Instant now) {
    boolean known = history.findFill(now).filter(programme::isFor).isPresent();
    String told = String.join(" with ", programme.doses());
    return known || programme.mode() == ProgrammeMode.STOPPED
        ? told
        : "not known: told " + told + " for " + Component.text(programme.components());
  }

  private String model(String id) {
    return models.find(id).map(PumpModel::name).orElse(id);
  }

  private static List<Step> ladder(DueWindow window) {
    return List.of(
        step("Book by", window.bookBy()),
        step("Order the drug by", window.orderBy()),
        step("Earliest useful", window.earliest()),
        step("Recommended", window.recommended()),
        step("Latest acceptable", window.latestAcceptable()),
        step("Hard stop", window.hardStop()),
        step("Low-reservoir alarm", window.alarm()),
        step("Empty", window.empty()));
  }

  private static Step step(String name, Optional<Rung> rung) {
    return rung.map(known -> new Step(
            name,
            Optional.of(Words.day(known.on())),
            Words.plain(known.reason()),
            known.text(),
            known.source().toString()))
        .orElseGet(
            () -> new Step(name, Optional.empty(), "unknown", "Nobody can know it yet.", ""));
  }

  private static Note note(Finding finding) {
    return new Note(
        Reads.name(finding.severity()),
        words(finding.severity()),
        Words.capital(finding.text()),
        finding.source().toString());
  }

  private static String words(Severity severity) {
    return switch (severity) {
      case INFO -> "Note";
      case WARN -> "Take care";
      case REFUSE -> "Stop";
    };
  }
}
