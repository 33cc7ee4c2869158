package dev.thecal.web.page;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.scheduling.reminder.Reminder;
import dev.thecal.scheduling.reminder.ReminderDesk;
import dev.thecal.scheduling.reminder.ReminderState;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What was not sent and why, and what is sent next. */
public final class ReminderPages implements Routes {

  private static final int ROWS = 100;

  private final ClinicDirectory directory;
  private final ReminderDesk desk;
  private final PatientRegister register;
  private final Callers callers;
  private final Frames frames;
  private final PageRenderer renderer;

  @Inject
  public ReminderPages(
      ClinicDirectory directory,
      ReminderDesk desk,
      PatientRegister register,
      Callers callers,
      Frames frames,
      PageRenderer renderer) {
    this.directory = directory;
    this.desk = desk;
    this.register = register;
    this.callers = callers;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/staff/clinics/{clinic}/reminders", this::show);
  }

  private void show(Context ctx) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = directory.get(access, callers.clinic(ctx)).value();
    List<ReminderState> open = Arrays.stream(ReminderState.values())
        .filter(ReminderState::needsAPerson)
        .toList();
    ctx.html(renderer.render(new RemindersView(
        frames.reminders(clinic),
        clinic.name(),
        desk.findPolicy(access, clinic.id()).isPresent(),
        rows(access, clinic, open),
        rows(access, clinic, List.of(ReminderState.WAITING, ReminderState.SENDING)),
        "/api/v1/clinics/" + clinic.id() + "/reminder-print-list.csv")));
  }

  private List<RemindersView.Row> rows(
      Access access, ClinicProfile clinic, List<ReminderState> states) {
    return desk.page(access, clinic.id(), states, Optional.empty(), ROWS).stream()
        .map(Versioned::value)
        .map(row -> row(access, clinic, row))
        .toList();
  }

  private RemindersView.Row row(Access access, ClinicProfile clinic, Reminder row) {
    Patient patient = register.getKept(access, clinic.id(), row.patient()).value();
    return new RemindersView.Row(
        patient.fullName(),
        Frames.patientAddress(clinic.id(), row.patient()),
        Words.capital(Words.plain(Reads.name(row.purpose()))),
        Words.day(row.dueOn()),
        channel(row),
        state(row.state()),
        Words.moment(row.nextAt(), clinic.zone()),
        row.problem().orElse(""));
  }

  private static String channel(Reminder row) {
    return switch (row.channel()) {
      case EMAIL -> "E-mail";
      case WEBHOOK -> "Message service";
      case PRINT -> "On paper";
    };
  }

  private static String state(ReminderState state) {
    return switch (state) {
      case WAITING -> "Waiting";
      case SENDING -> "Being sent";
      case SENT -> "Sent";
      case UNCERTAIN -> "Perhaps sent";
      case DEAD -> "Cannot be sent";
      case WITHDRAWN -> "Not needed";
      case EXPIRED -> "Too late";
      case DROPPED -> "Dropped";
    };
  }
}
