package dev.thecal.web.page;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.thecal.web.document.DowntimeLists;
import dev.thecal.web.document.PumpSummaries;
import dev.thecal.web.http.Routes;
import jakarta.inject.Singleton;

/** The pages for the clinics' staff; needs scheduling wired. */
public final class StaffPagesModule extends AbstractModule {

  @Override
  protected void configure() {
    bind(AftercareViews.class).in(Singleton.class);
    bind(BookingViews.class).in(Singleton.class);
    bind(CandidacyViews.class).in(Singleton.class);
    bind(PumpViews.class).in(Singleton.class);
    bind(PatientViews.class).in(Singleton.class);
    bind(ScheduleViews.class).in(Singleton.class);
    bind(VisitForms.class).in(Singleton.class);
    bind(PostedForms.class).in(Singleton.class);
    bind(PumpSummaries.class).in(Singleton.class);
    bind(DowntimeLists.class).in(Singleton.class);
    bind(PrintPages.class).in(Singleton.class);
    var routes = Multibinder.newSetBinder(binder(), Routes.class);
    routes.addBinding().to(AnalysesPages.class).in(Singleton.class);
    routes.addBinding().to(AftercarePages.class).in(Singleton.class);
    routes.addBinding().to(AssessmentPages.class).in(Singleton.class);
    routes.addBinding().to(AuthorisationPages.class).in(Singleton.class);
    routes.addBinding().to(DeviceRecallPages.class).in(Singleton.class);
    routes.addBinding().to(MergePages.class).in(Singleton.class);
    routes.addBinding().to(WorklistPages.class).in(Singleton.class);
    routes.addBinding().to(FigurePages.class).in(Singleton.class);
    routes.addBinding().to(HandoutPages.class).in(Singleton.class);
    routes.addBinding().to(InboxPages.class).in(Singleton.class);
    routes.addBinding().to(TestimonialPages.class).in(Singleton.class);
    routes.addBinding().to(PatientPages.class).in(Singleton.class);
    routes.addBinding().to(RecallPages.class).in(Singleton.class);
    routes.addBinding().to(SchedulePages.class).in(Singleton.class);
    routes.addBinding().to(ReminderPages.class).in(Singleton.class);
    routes.addBinding().to(TimelinePages.class).in(Singleton.class);
    routes.addBinding().to(VisitPages.class).in(Singleton.class);
    routes.addBinding().to(VisitFormPages.class).in(Singleton.class);
    routes.addBinding().to(PrintPages.class);
  }
}
