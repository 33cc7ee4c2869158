package dev.thecal.web.site;

import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.inquiry.EmergencyWords;
import dev.thecal.core.inquiry.Inquiries;
import dev.thecal.core.inquiry.Inquiry;
import dev.thecal.core.inquiry.InquiryInput;
import dev.thecal.core.inquiry.InquiryKind;
import dev.thecal.web.http.Routes;
import dev.thecal.web.site.FormGuard.Stopped;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** A visitor writes to the front desk; words of an emergency are answered at once, whatever else is wrong. */
public final class InquiryPages implements Routes {

  private static final List<InquiryKind> KINDS =
      List.of(InquiryKind.CONTACT, InquiryKind.COST_QUESTION, InquiryKind.APPOINTMENT_REQUEST);

  private final SiteVisits visits;
  private final Inquiries inquiries;
  private final FormGuard guard;

  @Inject
  public InquiryPages(SiteVisits visits, Inquiries inquiries, FormGuard guard) {
    this.visits = visits;
    this.inquiries = inquiries;
    this.guard = guard;
  }

  @Override
  public void register(RoutesConfig routes) {
    for (SiteLanguage language : SiteLanguage.values()) {
      for (InquiryKind kind : KINDS) {
        String path = language.prefix() + "/clinics/{clinic}" + InquiryForms.path(kind);
        routes.get(path, ctx -> show(ctx, language, kind));
        routes.post(path, ctx -> send(ctx, language, kind));
      }
    }
  }

  private void show(Context ctx, SiteLanguage language, InquiryKind kind) {
    Visit visit = visits.open(ctx, language);
    visits.send(ctx, visit, InquiryForms.page(visit, kind, guard.fresh(), List.of()));
  }

  private void send(Context ctx, SiteLanguage language, InquiryKind kind) {
    Visit visit = visits.open(ctx, language);
    Filled filled = Filled.of(ctx);
    Optional<Stopped> stopped = guard.stop(ctx, visit, filled);
    if (stopped.isPresent()) {
      again(ctx, visit, kind, stopped.get());
      return;
    }
    try {
      InquiryInput asked = InquiryReader.read(visit, kind, filled);
      Inquiry stored = inquiries
          .submit(visit.access(), visit.clinic().id(), asked, guard.key(filled))
          .value();
      visits.send(ctx, visit, Answers.of(visit, stored, urgent(filled), List.of()));
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      again(
          ctx,
          visit,
          kind,
          new Stopped(
              422, filled.with(filled.token(), InquiryReader.problems(visit, filled, refusal))));
    }
  }

  private void again(Context ctx, Visit visit, InquiryKind kind, Stopped stopped) {
    ctx.status(stopped.status());
    List<Block> first = Answers.emergency(visit, urgent(stopped.form()));
    visits.send(ctx, visit, InquiryForms.page(visit, kind, stopped.form(), first));
  }

  private List<EmergencyWords.Kind> urgent(Filled filled) {
    return inquiries.emergency(filled.value("message"));
  }
}
