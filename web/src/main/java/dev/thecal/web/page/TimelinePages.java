package dev.thecal.web.page;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.timeline.Timeline;
import dev.thecal.core.timeline.TimelineCursor;
import dev.thecal.core.timeline.TimelinePage;
import dev.thecal.core.timeline.TimelineQuery;
import dev.thecal.web.api.TimelineResource;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A patient's timeline for the clinic's staff. Answers of the assessment may be sensitive and stay off it. */
public final class TimelinePages implements Routes {

  private static final int ROWS = 50;
  private static final String SENSITIVE = "fact";

  private final Timeline timeline;
  private final ClinicDirectory directory;
  private final PatientRegister register;
  private final Callers callers;
  private final Frames frames;
  private final PageRenderer renderer;

  @Inject
  public TimelinePages(
      Timeline timeline,
      ClinicDirectory directory,
      PatientRegister register,
      Callers callers,
      Frames frames,
      PageRenderer renderer) {
    this.timeline = timeline;
    this.directory = directory;
    this.register = register;
    this.callers = callers;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/staff/clinics/{clinic}/patients/{patient}/timeline", this::show);
  }

  private void show(Context ctx) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = directory.get(access, callers.clinic(ctx)).value();
    Patient patient = register.get(access, clinic.id(), callers.patient(ctx)).value();
    List<String> known =
        timeline.kinds().stream().filter(kind -> !kind.equals(SENSITIVE)).toList();
    Optional<String> chosen = Optional.ofNullable(ctx.queryParam("kind")).filter(known::contains);
    Set<String> wanted = chosen.map(Set::of).orElse(new TreeSet<>(known));
    TimelinePage page = timeline.page(
        access,
        clinic.id(),
        patient.id(),
        new TimelineQuery(wanted, TimelineResource.cursor(ctx), ROWS));
    String address = Frames.timelineAddress(clinic.id(), patient.id());
    ctx.html(renderer.render(new TimelineView(
        frames.belowPatient(clinic, patient.id()),
        patient.fullName(),
        address,
        TimelineViews.kinds(known, chosen),
        chosen,
        TimelineViews.days(page.entries(), clinic.zone()),
        page.next().map(last -> next(address, chosen, last)))));
  }

  private static String next(String address, Optional<String> chosen, TimelineCursor last) {
    return address + "?cursor=" + TimelineResource.encode(last)
        + chosen.map(kind -> "&kind=" + kind).orElse("");
  }
}
