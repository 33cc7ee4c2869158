package dev.thecal.web.api;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import dev.thecal.core.calculation.Calculation;
import dev.thecal.core.mri.BookedVisits;
import dev.thecal.web.adapter.ClinicReading;
import dev.thecal.web.adapter.DeskVisits;
import dev.thecal.web.adapter.Handouts;
import dev.thecal.web.adapter.ReservoirCurves;
import dev.thecal.web.adapter.ShippedCalculations;
import dev.thecal.web.http.Routes;
import jakarta.inject.Singleton;

/** The resources under {@code /api/v1}: one line each. */
public final class ApiModule extends AbstractModule {

  @Override
  protected void configure() {
    bind(ReservoirCurves.class).in(Singleton.class);
    OptionalBinder.newOptionalBinder(binder(), BookedVisits.class)
        .setBinding()
        .to(DeskVisits.class)
        .in(Singleton.class);
    var calculations = Multibinder.newSetBinder(binder(), Calculation.class);
    ShippedCalculations.added().forEach(added -> calculations.addBinding().toInstance(added));
    var routes = Multibinder.newSetBinder(binder(), Routes.class);
    routes.addBinding().to(KnownSubjects.class).in(Singleton.class);
    routes.addBinding().to(AftercareResource.class).in(Singleton.class);
    routes.addBinding().to(AnalysisResource.class).in(Singleton.class);
    routes.addBinding().to(AssessmentResource.class).in(Singleton.class);
    routes.addBinding().to(PolicyComparisonResource.class).in(Singleton.class);
    routes.addBinding().to(ProductFindingsResource.class).in(Singleton.class);
    routes.addBinding().to(AuthorisationResource.class).in(Singleton.class);
    bind(BookingOffers.class).in(Singleton.class);
    routes.addBinding().to(BookingResource.class).in(Singleton.class);
    routes.addBinding().to(BookingLifeResource.class).in(Singleton.class);
    routes.addBinding().to(SeriesResource.class).in(Singleton.class);
    routes.addBinding().to(WaitingListResource.class).in(Singleton.class);
    routes.addBinding().to(CalculationResource.class).in(Singleton.class);
    routes.addBinding().to(CalendarResource.class).in(Singleton.class);
    routes.addBinding().to(CalendarFeedResource.class).in(Singleton.class);
    routes.addBinding().to(CandidacySchemaResource.class).in(Singleton.class);
    routes.addBinding().to(CarePlanResource.class).in(Singleton.class);
    routes.addBinding().to(ChangeOrderResource.class).in(Singleton.class);
    routes.addBinding().to(ChartResource.class).in(Singleton.class);
    routes.addBinding().to(ClinicPolicyResource.class).in(Singleton.class);
    routes.addBinding().to(ClinicResource.class).in(Singleton.class);
    routes.addBinding().to(ComplicationResource.class).in(Singleton.class);
    routes.addBinding().to(ConditionResource.class).in(Singleton.class);
    routes.addBinding().to(ConversionResource.class).in(Singleton.class);
    routes.addBinding().to(DeviceResource.class).in(Singleton.class);
    routes.addBinding().to(FigureResource.class).in(Singleton.class);
    routes.addBinding().to(ContactResource.class).in(Singleton.class);
    routes.addBinding().to(EscalationResource.class).in(Singleton.class);
    routes.addBinding().to(NextRefillResource.class).in(Singleton.class);
    routes.addBinding().to(CoverageResource.class).in(Singleton.class);
    routes.addBinding().to(DocumentResource.class).in(Singleton.class);
    routes.addBinding().to(HomeResource.class).in(Singleton.class);
    routes.addBinding().to(ImplantResource.class).in(Singleton.class);
    routes.addBinding().to(InfusionResource.class).in(Singleton.class);
    routes.addBinding().to(InquiryResource.class).in(Singleton.class);
    routes.addBinding().to(TestimonialResource.class).in(Singleton.class);
    routes.addBinding().to(LadderResource.class).in(Singleton.class);
    bind(ClinicReading.class).in(Singleton.class);
    bind(Handouts.class).in(Singleton.class);
    routes.addBinding().to(LeafletResource.class).in(Singleton.class);
    routes.addBinding().to(HandoutResource.class).in(Singleton.class);
    routes.addBinding().to(InfobuttonResource.class).in(Singleton.class);
    routes.addBinding().to(MergeResource.class).in(Singleton.class);
    routes.addBinding().to(MriResource.class).in(Singleton.class);
    routes.addBinding().to(LedgerResource.class).in(Singleton.class);
    routes.addBinding().to(MedicationResource.class).in(Singleton.class);
    routes.addBinding().to(PathwayResource.class).in(Singleton.class);
    routes.addBinding().to(PatientResource.class).in(Singleton.class);
    routes.addBinding().to(ProcedureResource.class).in(Singleton.class);
    routes.addBinding().to(RecallResource.class).in(Singleton.class);
    routes.addBinding().to(ReminderResource.class).in(Singleton.class);
    routes.addBinding().to(ReplacementResource.class).in(Singleton.class);
    routes.addBinding().to(ReplayResource.class).in(Singleton.class);
    routes.addBinding().to(TrialPlanResource.class).in(Singleton.class);
    routes.addBinding().to(PumpOrderResource.class).in(Singleton.class);
    routes.addBinding().to(RefillVisitResource.class).in(Singleton.class);
    routes.addBinding().to(SelfCheckResource.class).in(Singleton.class);
    routes.addBinding().to(StatusResource.class).in(Singleton.class);
    routes.addBinding().to(SymptomReportResource.class).in(Singleton.class);
    routes.addBinding().to(TimelineResource.class).in(Singleton.class);
    routes.addBinding().to(TitrationResource.class).in(Singleton.class);
    routes.addBinding().to(TransitionPlanResource.class).in(Singleton.class);
    routes.addBinding().to(TravelMarginResource.class).in(Singleton.class);
    routes.addBinding().to(TransferResource.class).in(Singleton.class);
    routes.addBinding().to(TrialResource.class).in(Singleton.class);
    routes.addBinding().to(VisitNeedsResource.class).in(Singleton.class);
    routes.addBinding().to(WorklistResource.class).in(Singleton.class);
    routes.addBinding().to(RefillPlanResource.class).in(Singleton.class);
  }
}
