package dev.thecal.web.page;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.coverage.AuthorisationCase;
import dev.thecal.core.coverage.AuthorisationInput;
import dev.thecal.core.coverage.Authorisations;
import dev.thecal.core.coverage.CaseDocument;
import dev.thecal.core.coverage.CaseId;
import dev.thecal.core.coverage.CaseStepInput;
import dev.thecal.core.coverage.CaseVersion;
import dev.thecal.core.coverage.PayerPolicies;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Authorisation cases: those somebody must look at, those of a patient, and one with everything put to it. */
public final class AuthorisationPages implements Routes {

  private static final int SHOWN = 200;
  private static final String PATH = "/staff/clinics/{clinic}/patients/{patient}/authorisations";
  private static final String CASE = PATH + "/{case}";

  private final Authorisations authorisations;
  private final PayerPolicies policies;
  private final PatientRegister register;
  private final PostedForms posted;
  private final Callers callers;
  private final Frames frames;
  private final PageRenderer renderer;

  /** Seven collaborators: three of the matter, four that every page of forms has. */
  @Inject
  public AuthorisationPages(
      Authorisations authorisations,
      PayerPolicies policies,
      PatientRegister register,
      PostedForms posted,
      Callers callers,
      Frames frames,
      PageRenderer renderer) {
    this.authorisations = authorisations;
    this.policies = policies;
    this.register = register;
    this.posted = posted;
    this.callers = callers;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/staff/clinics/{clinic}/authorisations", this::attention);
    routes.get(PATH, ctx -> list(ctx, DeskForms.Sent.nothing()));
    routes.post(PATH, ctx -> posted.act(ctx, this::open, this::list));
    routes.get(CASE, ctx -> show(ctx, DeskForms.Sent.nothing()));
    routes.post(CASE + "/documents", ctx -> posted.act(ctx, this::add, this::show));
    routes.post(
        CASE + "/documents/{document}/error",
        ctx -> posted.act(ctx, this::markInError, this::show));
    routes.post(CASE + "/steps", ctx -> posted.act(ctx, this::move, this::show));
  }

  static String address(ClinicId clinic, PatientId patient) {
    return Frames.patientAddress(clinic, patient) + "/authorisations";
  }

  static String address(AuthorisationCase one) {
    return address(one.clinic(), one.patient()) + "/" + one.id();
  }

  private void attention(Context ctx) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = posted.clinic(ctx);
    LocalDate today = posted.today(ctx);
    var due = authorisations.attention(access, clinic.id(), today, Optional.empty(), SHOWN).stream()
        .map(one -> new AuthorisationViews.Due(
            register.get(access, clinic.id(), one.patient()).value(),
            one,
            authorisations.review(one, today)))
        .toList();
    ctx.html(renderer.render(
        AuthorisationViews.attention(frames.desk(clinic, "Authorisations"), clinic, due)));
  }

  private void list(Context ctx, DeskForms.Sent sent) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = posted.clinic(ctx);
    LocalDate today = posted.today(ctx);
    Patient patient = register.get(access, clinic.id(), callers.patient(ctx)).value();
    var cases = authorisations.list(access, clinic.id(), patient.id()).stream()
        .map(Versioned::value)
        .map(one -> new AuthorisationViews.Due(patient, one, authorisations.review(one, today)))
        .toList();
    ctx.html(renderer.render(new AuthorisationViews(clinic, patient, forms(clinic, sent), sent)
        .list(frames.belowPatient(clinic, patient.id()), cases, policies.list(), today)));
  }

  private String open(Context ctx) {
    Access access = posted.by(ctx);
    var read = posted.read(
        ctx,
        AuthorisationViews.opening(policies.list(), posted.today(ctx)),
        in -> AuthorisationInput.read(
            in, callers.clinic(ctx), callers.patient(ctx), access.actor().id()));
    return address(authorisations.open(access, read).value());
  }

  private void show(Context ctx, DeskForms.Sent sent) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = posted.clinic(ctx);
    Patient patient = register.get(access, clinic.id(), callers.patient(ctx)).value();
    var found = authorisations.get(access, clinic.id(), patient.id(), id(ctx));
    LocalDate today = posted.today(ctx);
    ctx.html(renderer.render(new AuthorisationViews(clinic, patient, forms(clinic, sent), sent)
        .one(
            frames.belowPatient(clinic, patient.id()),
            found,
            authorisations.review(found.value(), today),
            policies.get(found.value().request().policy()),
            today)));
  }

  private String add(Context ctx) {
    Access access = posted.by(ctx);
    var document = posted.read(ctx, AuthorisationViews.document(List.of()), CaseDocument::read);
    return address(authorisations.add(access, version(ctx), document).value());
  }

  private String markInError(Context ctx) {
    Access access = posted.by(ctx);
    ErrorMark mark = posted.read(
        ctx, AuthorisationViews.REASON, in -> ErrorMark.read(in, ctx.pathParam("document")));
    return address(authorisations.markInError(access, version(ctx), mark).value());
  }

  private String move(Context ctx) {
    Access access = posted.by(ctx);
    var step = posted.read(
        ctx,
        AuthorisationViews.step(List.of(), posted.today(ctx)),
        in -> CaseStepInput.read(in, access.actor().id()));
    return address(authorisations.move(access, version(ctx), step).value());
  }

  private DeskForms forms(ClinicProfile clinic, DeskForms.Sent sent) {
    return new DeskForms(sent, callers.now(), clinic.zone());
  }

  private CaseVersion version(Context ctx) {
    return new CaseVersion(
        callers.clinic(ctx), callers.patient(ctx), id(ctx), PostedForms.basedOn(ctx));
  }

  private static CaseId id(Context ctx) {
    return Callers.path(ctx, "case", CaseId::new);
  }
}
