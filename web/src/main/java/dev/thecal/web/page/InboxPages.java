package dev.thecal.web.page;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.inquiry.Inquiries;
import dev.thecal.core.inquiry.Inquiry;
import dev.thecal.core.inquiry.InquiryId;
import dev.thecal.core.inquiry.InquiryState;
import dev.thecal.core.json.Reads;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Problem;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What visitors of the public site asked; the desk takes it, notes the answer, puts it away. */
public final class InboxPages implements Routes {

  private static final String PATH = "/staff/clinics/{clinic}/inbox";
  private static final int ROWS = 100;
  private static final int LONGEST_NOTE = 2000;

  private final ClinicDirectory directory;
  private final Inquiries inquiries;
  private final Callers callers;
  private final Frames frames;
  private final PageRenderer renderer;

  @Inject
  public InboxPages(
      ClinicDirectory directory,
      Inquiries inquiries,
      Callers callers,
      Frames frames,
      PageRenderer renderer) {
    this.directory = directory;
    this.inquiries = inquiries;
    this.callers = callers;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, ctx -> show(ctx, state(ctx), Optional.empty()));
    routes.post(PATH + "/{inquiry}", this::step);
  }

  private void step(Context ctx) {
    OwnForms.require(ctx);
    try {
      step(ctx, Callers.path(ctx, "inquiry", InquiryId::new));
    } catch (Refusal refusal) {
      ctx.status(Problem.of(refusal).status());
      show(ctx, state(ctx), Optional.of(Words.capital(String.valueOf(refusal.getMessage()))));
      return;
    }
    ctx.redirect(
        "/staff/clinics/" + callers.clinic(ctx) + "/inbox?state=" + form(ctx, "state"),
        HttpStatus.SEE_OTHER);
  }

  private void step(Context ctx, InquiryId id) {
    Access access = by(ctx);
    long version = version(ctx);
    switch (form(ctx, "to")) {
      case "taken" -> inquiries.take(access, callers.clinic(ctx), id, version);
      case "answered" ->
        inquiries.answer(access, callers.clinic(ctx), id, version, note(ctx, "note the answer"));
      case "closed" ->
        inquiries.close(
            access, callers.clinic(ctx), id, version, note(ctx, "say why it is closed"));
      default -> throw Refusal.invalid("/to", "choose what to do");
    }
  }

  private void show(Context ctx, InquiryState state, Optional<String> problem) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = directory.get(access, callers.clinic(ctx)).value();
    // what is urgent stands on top, also on a long list
    List<Versioned<Inquiry>> found = Stream.concat(
            list(access, clinic, state, true).stream(),
            list(access, clinic, state, false).stream()
                .filter(one -> !one.value().urgent()))
        .toList();
    ctx.html(renderer.render(InboxViews.of(frames.inbox(clinic), clinic, state, found, problem)));
  }

  private List<Versioned<Inquiry>> list(
      Access access, ClinicProfile clinic, InquiryState state, boolean urgent) {
    return inquiries.list(access, clinic.id(), state, urgent, Optional.empty(), ROWS);
  }

  private Access by(Context ctx) {
    String person = form(ctx, "by");
    ClinicProfile clinic =
        directory.get(callers.access(ctx), callers.clinic(ctx)).value();
    if (clinic.team().stream().noneMatch(one -> one.id().equals(person))) {
      throw Refusal.invalid("/by", "choose who does this");
    }
    return callers.accessAs(ctx, person);
  }

  private static InquiryState state(Context ctx) {
    String asked = Optional.ofNullable(ctx.formParam("state"))
        .or(() -> Optional.ofNullable(ctx.queryParam("state")))
        .orElse("new");
    try {
      return Reads.oneOf(InquiryState.class).apply(asked);
    } catch (IllegalArgumentException e) {
      return InquiryState.NEW;
    }
  }

  private static long version(Context ctx) {
    try {
      return Long.parseLong(form(ctx, "basedOn"));
    } catch (NumberFormatException e) {
      throw Refusal.invalid("/basedOn", "load the page again; it does not say what it shows");
    }
  }

  private static String note(Context ctx, String what) {
    try {
      return Reads.text(LONGEST_NOTE).apply(form(ctx, "note"));
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("/note", what + ": " + e.getMessage());
    }
  }

  private static String form(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).orElse("");
  }
}
