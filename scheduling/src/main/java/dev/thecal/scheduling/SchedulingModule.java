package dev.thecal.scheduling;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.thecal.core.event.EventListener;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.load.SampleFile;
import dev.thecal.core.merge.PatientRows;
import dev.thecal.core.store.Database;
import dev.thecal.core.timeline.TimelineSource;
import dev.thecal.scheduling.booking.BookingDesk;
import dev.thecal.scheduling.booking.BookingGate;
import dev.thecal.scheduling.booking.BookingSource;
import dev.thecal.scheduling.booking.Bookings;
import dev.thecal.scheduling.booking.OverrideRights;
import dev.thecal.scheduling.booking.SeriesDesk;
import dev.thecal.scheduling.booking.SeriesMover;
import dev.thecal.scheduling.booking.TeamRights;
import dev.thecal.scheduling.booking.VisitDay;
import dev.thecal.scheduling.booking.VisitListener;
import dev.thecal.scheduling.booking.VisitNeedsDesk;
import dev.thecal.scheduling.booking.VisitNeedsRecords;
import dev.thecal.scheduling.calendar.CalendarDesk;
import dev.thecal.scheduling.calendar.CalendarExceptions;
import dev.thecal.scheduling.calendar.Calendars;
import dev.thecal.scheduling.calendar.ProfilePlanning;
import dev.thecal.scheduling.due.CorePumps;
import dev.thecal.scheduling.due.DueKeeper;
import dev.thecal.scheduling.due.Dues;
import dev.thecal.scheduling.due.FilledPump;
import dev.thecal.scheduling.due.Pumps;
import dev.thecal.scheduling.due.RecordedIndicators;
import dev.thecal.scheduling.due.RefillPlanning;
import dev.thecal.scheduling.due.ReplacementIndicators;
import dev.thecal.scheduling.due.StabilityFigures;
import dev.thecal.scheduling.due.TravelMarginDesk;
import dev.thecal.scheduling.due.TravelMargins;
import dev.thecal.scheduling.feed.CalendarFeeds;
import dev.thecal.scheduling.feed.FeedDesk;
import dev.thecal.scheduling.home.GreatCircle;
import dev.thecal.scheduling.home.HomeDesk;
import dev.thecal.scheduling.home.HomeSettingFile;
import dev.thecal.scheduling.home.HomeSettings;
import dev.thecal.scheduling.home.TravelTimes;
import dev.thecal.scheduling.next.NextRefillDesk;
import dev.thecal.scheduling.next.NextRefillKeeper;
import dev.thecal.scheduling.next.NextRefills;
import dev.thecal.scheduling.next.SlotChoice;
import dev.thecal.scheduling.proposal.DuePumps;
import dev.thecal.scheduling.proposal.HomeProposals;
import dev.thecal.scheduling.proposal.ProposalDesk;
import dev.thecal.scheduling.proposal.ProposalRecords;
import dev.thecal.scheduling.proposal.RefillProposals;
import dev.thecal.scheduling.proposal.VisitAcceptance;
import dev.thecal.scheduling.recall.ContactDesk;
import dev.thecal.scheduling.recall.ContactRecords;
import dev.thecal.scheduling.recall.EscalationDesk;
import dev.thecal.scheduling.recall.Escalations;
import dev.thecal.scheduling.recall.MissedRefills;
import dev.thecal.scheduling.recall.Recalls;
import dev.thecal.scheduling.store.SchedulingStores;
import dev.thecal.scheduling.transfer.Arrivals;
import dev.thecal.scheduling.transfer.TransferDesk;
import dev.thecal.scheduling.transfer.Transfers;
import dev.thecal.scheduling.waiting.WaitingList;
import dev.thecal.scheduling.waiting.WaitingRecords;
import dev.thecal.scheduling.worklist.NetworkWorklist;
import dev.thecal.scheduling.worklist.Worklist;
import dev.thecal.scheduling.worklist.WorklistEntries;
import jakarta.inject.Singleton;

/** Wires scheduling beside core; the windows follow core's events. */
public final class SchedulingModule extends AbstractModule {

  @Override
  protected void configure() {
    install(new ReminderModule());
    bind(FeedDesk.class).in(Singleton.class);
    bind(DueKeeper.class).in(Singleton.class);
    Multibinder.newSetBinder(binder(), EventListener.class).addBinding().to(DueKeeper.class);
    Multibinder.newSetBinder(binder(), TimelineSource.class)
        .addBinding()
        .to(BookingSource.class)
        .in(Singleton.class);
    bind(FilledPump.class).in(Singleton.class);
    bind(RecordedIndicators.class).in(Singleton.class);
    bind(ReplacementIndicators.class).to(RecordedIndicators.class);
    bind(CorePumps.class).in(Singleton.class);
    bind(Pumps.class).to(CorePumps.class);
    bind(ProfilePlanning.class).in(Singleton.class);
    bind(Calendars.class).to(ProfilePlanning.class);
    bind(RefillPlanning.class).to(ProfilePlanning.class);
    bind(CalendarDesk.class).in(Singleton.class);
    bind(TravelMarginDesk.class).in(Singleton.class);
    bind(Arrivals.class).in(Singleton.class);
    Multibinder.newSetBinder(binder(), EventListener.class).addBinding().to(Arrivals.class);
    bind(TransferDesk.class).in(Singleton.class);
    bind(TeamRights.class).in(Singleton.class);
    bind(OverrideRights.class).to(TeamRights.class);
    bind(BookingGate.class).in(Singleton.class);
    bind(BookingDesk.class).in(Singleton.class);
    bind(SeriesDesk.class).in(Singleton.class);
    bind(SeriesMover.class).in(Singleton.class);
    bind(MissedRefills.class).in(Singleton.class);
    Multibinder.newSetBinder(binder(), VisitListener.class).addBinding().to(MissedRefills.class);
    Multibinder.newSetBinder(binder(), EventListener.class).addBinding().to(MissedRefills.class);
    Multibinder.newSetBinder(binder(), EventListener.class).addBinding().to(NextRefillKeeper.class);
    bind(NextRefillKeeper.class).in(Singleton.class);
    bind(SlotChoice.class).in(Singleton.class);
    bind(NextRefillDesk.class).in(Singleton.class);
    bind(ContactDesk.class).in(Singleton.class);
    bind(EscalationDesk.class).in(Singleton.class);
    bind(Recalls.class).in(Singleton.class);
    bind(NetworkWorklist.class).in(Singleton.class);
    bind(VisitDay.class).in(Singleton.class);
    bind(WaitingList.class).in(Singleton.class);
    bind(VisitNeedsDesk.class).in(Singleton.class);
    bind(Worklist.class).in(Singleton.class);
    bind(RefillProposals.class).in(Singleton.class);
    bind(VisitAcceptance.class).in(Singleton.class);
    bind(ProposalDesk.class).in(Singleton.class);
    bind(HomeDesk.Facts.class);
    bind(HomeDesk.class).in(Singleton.class);
    bind(DuePumps.class).in(Singleton.class);
    bind(HomeProposals.Homes.class);
    bind(HomeProposals.class).in(Singleton.class);
    Multibinder.newSetBinder(binder(), SampleFile.class)
        .addBinding()
        .to(HomeSettingFile.class)
        .in(Singleton.class);
    OptionalBinder.newOptionalBinder(binder(), TravelTimes.class)
        .setDefault()
        .toInstance(GreatCircle.USUAL);
  }

  @Provides
  @Singleton
  SchedulingStores stores(Database database) {
    return new SchedulingStores(database);
  }

  @Provides
  @Singleton
  StabilityFigures stabilityFigures(ClinicFigures figures) {
    return StabilityFigures.of(figures);
  }

  @Provides
  Dues dues(SchedulingStores stores) {
    return stores.dues();
  }

  @ProvidesIntoSet
  PatientRows patientRows(SchedulingStores stores) {
    return stores.patientRows();
  }

  @Provides
  CalendarFeeds calendarFeeds(SchedulingStores stores) {
    return stores.calendarFeeds();
  }

  @Provides
  Bookings bookings(SchedulingStores stores) {
    return stores.bookings();
  }

  @Provides
  CalendarExceptions calendarExceptions(SchedulingStores stores) {
    return stores.calendarExceptions();
  }

  @Provides
  VisitNeedsRecords visitNeeds(SchedulingStores stores) {
    return stores.visitNeeds();
  }

  @Provides
  NextRefills nextRefills(SchedulingStores stores) {
    return stores.nextRefills();
  }

  @Provides
  ContactRecords contacts(SchedulingStores stores) {
    return stores.contacts();
  }

  @Provides
  Escalations escalations(SchedulingStores stores) {
    return stores.escalations();
  }

  @Provides
  TravelMargins travelMargins(SchedulingStores stores) {
    return stores.travelMargins();
  }

  @Provides
  Transfers transfers(SchedulingStores stores) {
    return stores.transfers();
  }

  @Provides
  WaitingRecords waiting(SchedulingStores stores) {
    return stores.waiting();
  }

  @Provides
  WorklistEntries worklistEntries(SchedulingStores stores) {
    return stores.worklistEntries();
  }

  @Provides
  ProposalRecords proposals(SchedulingStores stores) {
    return stores.proposals();
  }

  @Provides
  HomeSettings homeSettings(SchedulingStores stores) {
    return stores.homeSettings();
  }

  @ProvidesIntoSet
  PatientRows homeRows(SchedulingStores stores) {
    return stores.homeRows();
  }
}
