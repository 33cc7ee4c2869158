package dev.thecal.web.page;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.next.NextRefillDesk;
import dev.thecal.scheduling.recall.ContactAttempt;
import dev.thecal.scheduling.recall.ContactDesk;
import dev.thecal.scheduling.recall.Escalation;
import dev.thecal.scheduling.recall.EscalationDesk;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;

/** What the front desk notes from the worklist: a try to reach a patient, a task done, a hand-over, a proposal accepted. */
public final class RecallPages implements Routes {

  private static final String CLINIC = "/staff/clinics/{clinic}";
  private static final String PATIENT = CLINIC + "/patients/{patient}";

  private final ClinicDirectory directory;
  private final ContactDesk contacts;
  private final EscalationDesk escalations;
  private final NextRefillDesk proposals;
  private final Callers callers;

  @Inject
  public RecallPages(
      ClinicDirectory directory,
      ContactDesk contacts,
      EscalationDesk escalations,
      NextRefillDesk proposals,
      Callers callers) {
    this.directory = directory;
    this.contacts = contacts;
    this.escalations = escalations;
    this.proposals = proposals;
    this.callers = callers;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATIENT + "/contact-attempts", this::attempt);
    routes.post(PATIENT + "/next-refills/{implant}", this::accept);
    routes.post(CLINIC + "/escalations/{escalation}/tasks/{task}", this::complete);
    routes.post(CLINIC + "/escalations/{escalation}/hand-over", this::handOver);
  }

  private void attempt(Context ctx) {
    OwnForms.require(ctx);
    Access access = callers.access(ctx);
    contacts.record(
        access,
        new ContactAttempt(
            callers.clinic(ctx),
            Ids.next(),
            callers.patient(ctx),
            access.at(),
            read(ctx, "channel", Reads.oneOf(ContactAttempt.Channel.class)),
            read(ctx, "outcome", Reads.oneOf(ContactAttempt.Outcome.class)),
            Optional.of(form(ctx, "note"))
                .filter(text -> !text.isBlank())
                .map(text -> read("note", text, Reads.text(500)))));
    worklist(ctx);
  }

  private void accept(Context ctx) {
    OwnForms.require(ctx);
    ClinicId clinic = callers.clinic(ctx);
    PatientId patient = callers.patient(ctx);
    proposals.accept(
        callers.access(ctx),
        new NextRefillDesk.Key(clinic, patient, ctx.pathParam("implant")),
        version(ctx),
        Optional.of(form(ctx, "reason")).filter(text -> !text.isBlank()));
    ctx.redirect(Frames.patientAddress(clinic, patient) + "#booking", HttpStatus.SEE_OTHER);
  }

  private void complete(Context ctx) {
    OwnForms.require(ctx);
    escalations.complete(
        callers.access(ctx),
        key(ctx),
        Callers.path(ctx, "task", Reads.oneOf(Escalation.TaskKind.class)),
        read("outcome", form(ctx, "outcome"), Reads.text(500)));
    worklist(ctx);
  }

  private void handOver(Context ctx) {
    OwnForms.require(ctx);
    escalations.handOver(
        callers.access(ctx),
        key(ctx),
        read("whom", form(ctx, "whom"), Reads.text(200)),
        read("reason", form(ctx, "reason"), Reads.text(500)));
    worklist(ctx);
  }

  private EscalationDesk.Key key(Context ctx) {
    return new EscalationDesk.Key(callers.clinic(ctx), ctx.pathParam("escalation"), version(ctx));
  }

  private void worklist(Context ctx) {
    var clinic = directory.get(callers.access(ctx), callers.clinic(ctx)).value();
    ctx.redirect(Frames.worklistAddress(clinic), HttpStatus.SEE_OTHER);
  }

  private static long version(Context ctx) {
    String text = form(ctx, "version");
    if (!text.matches("\\d{1,18}")) {
      throw Refusal.invalid("/version", "\"" + text + "\" is no version; open the page again");
    }
    return Long.parseLong(text);
  }

  private static String form(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).orElse("");
  }

  private static <T> T read(Context ctx, String name, Function<String, T> reader) {
    return read(name, form(ctx, name), reader);
  }

  private static <T> T read(String name, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("/" + name, String.valueOf(e.getMessage()));
    }
  }
}
