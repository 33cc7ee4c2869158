package dev.thecal.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.thecal.core.CoreModule;
import dev.thecal.core.audit.SealKey;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.store.Database;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.scheduling.booking.BookingDesk;
import dev.thecal.scheduling.due.DueKeeper;
import dev.thecal.scheduling.worklist.Worklist;
import org.junit.jupiter.api.Test;

/** The module wires over core with strict bindings, without a circle through core's events. */
class SchedulingModuleTest {

  @Test
  void everything_is_bound() {
    try (Database database = TestDatabases.H2.open("core", "scheduling")) {
      Injector injector =
          Guice.createInjector(new CoreModule(), new SchedulingModule(), new AbstractModule() {
            @Override
            protected void configure() {
              binder().requireExplicitBindings();
              binder().disableCircularProxies();
              binder().requireExactBindingAnnotations();
              bind(Database.class).toInstance(database);
              bind(SealKey.class).toInstance(new SealKey(new byte[32]));
            }
          });

      assertThat(injector.getInstance(BookingDesk.class)).isNotNull();
      assertThat(injector.getInstance(Worklist.class)).isNotNull();
      assertThat(injector.getInstance(DueKeeper.class)).isNotNull();
      assertThat(injector.getInstance(Infusions.class)).isNotNull();
    }
  }
}
