package dev.thecal.scheduling;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.thecal.core.event.EventListener;
import dev.thecal.core.load.SampleFile;
import dev.thecal.core.merge.PatientRows;
import dev.thecal.scheduling.reminder.AppointmentOccasions;
import dev.thecal.scheduling.reminder.CheckOccasions;
import dev.thecal.scheduling.reminder.LimitStop;
import dev.thecal.scheduling.reminder.MessageChannel;
import dev.thecal.scheduling.reminder.MessageStop;
import dev.thecal.scheduling.reminder.MessageWishes;
import dev.thecal.scheduling.reminder.Occasions;
import dev.thecal.scheduling.reminder.PrintList;
import dev.thecal.scheduling.reminder.RefillOccasions;
import dev.thecal.scheduling.reminder.ReminderDesk;
import dev.thecal.scheduling.reminder.ReminderDraft;
import dev.thecal.scheduling.reminder.ReminderOutcomes;
import dev.thecal.scheduling.reminder.ReminderPlanner;
import dev.thecal.scheduling.reminder.ReminderPolicies;
import dev.thecal.scheduling.reminder.ReminderPolicyFile;
import dev.thecal.scheduling.reminder.ReminderReads;
import dev.thecal.scheduling.reminder.ReminderRules;
import dev.thecal.scheduling.reminder.ReminderSender;
import dev.thecal.scheduling.reminder.ReminderStops;
import dev.thecal.scheduling.reminder.Reminders;
import dev.thecal.scheduling.reminder.StatusStop;
import dev.thecal.scheduling.reminder.WishStop;
import dev.thecal.scheduling.store.SchedulingStores;
import jakarta.inject.Singleton;

/** Wires reminders; the ways out are bound where they are configured. */
final class ReminderModule extends AbstractModule {

  @Override
  protected void configure() {
    var occasions = Multibinder.newSetBinder(binder(), Occasions.class);
    occasions.addBinding().to(AppointmentOccasions.class).in(Singleton.class);
    occasions.addBinding().to(RefillOccasions.class).in(Singleton.class);
    occasions.addBinding().to(CheckOccasions.class).in(Singleton.class);
    var stops = Multibinder.newSetBinder(binder(), MessageStop.class);
    stops.addBinding().to(StatusStop.class).in(Singleton.class);
    stops.addBinding().to(WishStop.class).in(Singleton.class);
    stops.addBinding().to(LimitStop.class).in(Singleton.class);
    Multibinder.newSetBinder(binder(), MessageChannel.class);
    Multibinder.newSetBinder(binder(), EventListener.class)
        .addBinding()
        .to(ReminderStops.class)
        .in(Singleton.class);
    Multibinder.newSetBinder(binder(), SampleFile.class)
        .addBinding()
        .to(ReminderPolicyFile.class)
        .in(Singleton.class);
    bind(ReminderRules.class).in(Singleton.class);
    bind(ReminderPlanner.class).in(Singleton.class);
    bind(ReminderDraft.class).in(Singleton.class);
    bind(ReminderOutcomes.class).in(Singleton.class);
    bind(ReminderSender.class).in(Singleton.class);
    bind(ReminderDesk.class).in(Singleton.class);
    bind(PrintList.class).in(Singleton.class);
  }

  @Provides
  Reminders reminders(SchedulingStores stores) {
    return stores.reminders();
  }

  @Provides
  ReminderPolicies policies(SchedulingStores stores) {
    return stores.reminderPolicies();
  }

  @Provides
  MessageWishes wishes(SchedulingStores stores) {
    return stores.messageWishes();
  }

  @Provides
  ReminderReads reads(SchedulingStores stores) {
    return stores.reminderReads();
  }

  @ProvidesIntoSet
  PatientRows patientRows(SchedulingStores stores) {
    return stores.reminderPatientRows();
  }
}
