package dev.thecal.web.page;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.visit.OpenReattempt;
import dev.thecal.core.visit.RefillVisits;
import dev.thecal.scheduling.recall.EscalationDesk;
import dev.thecal.scheduling.worklist.Worklist;
import dev.thecal.scheduling.worklist.WorklistCursor;
import dev.thecal.web.api.WorklistResource;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The refill worklist, for the clinic's staff. */
public final class WorklistPages implements Routes {

  private static final int ROWS = 50;

  private final ClinicDirectory directory;
  private final Worklist worklist;
  private final RefillVisits visits;
  private final EscalationDesk escalations;
  private final PatientRegister register;
  private final Callers callers;
  private final Frames frames;
  private final PageRenderer renderer;

  @Inject
  public WorklistPages(
      ClinicDirectory directory,
      Worklist worklist,
      RefillVisits visits,
      EscalationDesk escalations,
      PatientRegister register,
      Callers callers,
      Frames frames,
      PageRenderer renderer) {
    this.directory = directory;
    this.worklist = worklist;
    this.visits = visits;
    this.escalations = escalations;
    this.register = register;
    this.callers = callers;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/staff/clinics/{clinic}/worklist", this::show);
  }

  private void show(Context ctx) {
    Access access = callers.access(ctx);
    ClinicId id = callers.clinic(ctx);
    ClinicProfile clinic = directory.get(access, id).value();
    Optional<WorklistCursor> after = WorklistResource.cursor(ctx);
    var page = worklist.page(access, id, after, ROWS);
    List<OpenReattempt> again = after.isEmpty() ? visits.listReattempts(access, id) : List.of();
    List<WorklistView.Missed> missed = after.isEmpty() ? missed(access, clinic) : List.of();
    ctx.html(renderer.render(WorklistViews.of(
        frames.worklist(clinic), clinic, page, access.at(), after.isEmpty(), missed, again)));
  }

  private List<WorklistView.Missed> missed(Access access, ClinicProfile clinic) {
    return escalations.listOpen(access, clinic.id()).stream()
        .map(open -> WorklistViews.missed(
            clinic,
            register.get(access, clinic.id(), open.value().patient()).value(),
            open,
            access.at()))
        .toList();
  }
}
