package dev.thecal.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Renders a view with its template; the templates were compiled with the code. */
public final class PageRenderer {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  public String render(NetworkPageView view) {
    return render("page/network.jte", view);
  }

  public String render(InboxView view) {
    return render("page/inbox.jte", view);
  }

  public String render(TestimonialsView view) {
    return render("page/testimonials.jte", view);
  }

  public String render(WorklistView view) {
    return render("page/worklist.jte", view);
  }

  public String render(ScheduleView view) {
    return render("page/schedule.jte", view);
  }

  public String render(AnalysesView view) {
    return render("page/analyses.jte", view);
  }

  public String render(DeskView view) {
    return render("page/desk.jte", view);
  }

  public String render(FiguresView view) {
    return render("page/figures.jte", view);
  }

  public String render(PatientPageView view) {
    return render("page/patient.jte", view);
  }

  public String render(AssessmentView view) {
    return render("page/assessment.jte", view);
  }

  public String render(AftercareView view) {
    return render("page/aftercare.jte", view);
  }

  public String renderEmergency(PumpDocumentView view) {
    return render("print/emergency.jte", view);
  }

  public String renderSummary(PumpDocumentView view) {
    return render("print/summary.jte", view);
  }

  public String render(WalletCardView view) {
    return render("print/wallet.jte", view);
  }

  public String render(DowntimeView view) {
    return render("print/downtime.jte", view);
  }

  public String render(SelfCheckView view) {
    return render("page/selfcheck.jte", view);
  }

  public String render(ErrorView view) {
    return render("page/error.jte", view);
  }

  public String render(VisitFormView view) {
    return render("page/visit.jte", view);
  }

  public String render(VisitsView view) {
    return render("page/visits.jte", view);
  }

  public String render(TimelineView view) {
    return render("page/timeline.jte", view);
  }

  public String render(RemindersView view) {
    return render("page/reminders.jte", view);
  }

  public String render(HandoutView view) {
    return render("page/handout.jte", view);
  }

  private String render(String template, Object view) {
    var out = new StringOutput();
    engine.render(template, view, out);
    return out.toString();
  }
}
