package dev.thecal.web.page;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.booking.BookingDesk;
import dev.thecal.scheduling.booking.BookingRequest;
import dev.thecal.scheduling.booking.RuleOverride;
import dev.thecal.scheduling.booking.Slot;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Problem;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One patient for the clinic's staff, with a form that books the next refill. */
public final class PatientPages implements Routes {

  private static final int LONGEST_REASON = 300;

  private final ClinicDirectory directory;
  private final PatientViews views;
  private final BookingDesk desk;
  private final Callers callers;
  private final PageRenderer renderer;

  @Inject
  public PatientPages(
      ClinicDirectory directory,
      PatientViews views,
      BookingDesk desk,
      Callers callers,
      PageRenderer renderer) {
    this.directory = directory;
    this.views = views;
    this.desk = desk;
    this.callers = callers;
    this.renderer = renderer;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/staff/clinics/{clinic}/patients/{patient}", this::show);
    routes.post("/staff/clinics/{clinic}/patients/{patient}/bookings", this::book);
  }

  private void show(Context ctx) {
    render(ctx, search(ctx.queryParam("from"), ctx.queryParam("to")), Optional.empty());
  }

  private void book(Context ctx) {
    OwnForms.require(ctx);
    PatientId patient = callers.patient(ctx);
    String decider = form(ctx, "decider");
    try {
      if (decider.isBlank()) {
        desk.book(callers.access(ctx), request(ctx, patient));
      } else {
        desk.book(
            callers.accessAs(ctx, decider),
            request(ctx, patient).setting(Set.of(RuleOverride.Kind.LATE)));
      }
    } catch (Refusal refusal) {
      ctx.status(Problem.of(refusal).status());
      render(
          ctx,
          search(ctx.formParam("from"), ctx.formParam("to")),
          Optional.of(Words.capital(String.valueOf(refusal.getMessage()))));
      return;
    }
    ctx.redirect(
        Frames.patientAddress(callers.clinic(ctx), patient) + "#booking", HttpStatus.SEE_OTHER);
  }

  private void render(Context ctx, Optional<SlotDays> search, Optional<String> problem) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = directory.get(access, callers.clinic(ctx)).value();
    ctx.html(renderer.render(
        views.of(access, clinic, callers.patient(ctx), new BookingAttempt(search, problem))));
  }

  private BookingRequest request(Context ctx, PatientId patient) {
    Slot slot = BookingForms.slot(form(ctx, "slot"));
    Optional<String> reason = Optional.of(form(ctx, "reason"))
        .filter(text -> !text.isBlank())
        .map(text -> read("/reason", text, Reads.text(LONGEST_REASON)));
    return new BookingRequest(callers.clinic(ctx), patient, BookingViews.REFILL, slot, reason);
  }

  private static String form(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).orElse("");
  }

  /** Empty if nobody searched. */
  private static Optional<SlotDays> search(@Nullable String from, @Nullable String to) {
    return from == null || to == null
        ? Optional.empty()
        : Optional.of(new SlotDays(day("/from", from), day("/to", to)));
  }

  private static LocalDate day(String pointer, String text) {
    return read(pointer, text, Reads::date);
  }

  private static <T> T read(String pointer, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(pointer, String.valueOf(e.getMessage()));
    }
  }
}
