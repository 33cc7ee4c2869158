package dev.thecal.candidacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import dev.thecal.core.CoreModule;
import dev.thecal.core.audit.SealKey;
import dev.thecal.core.store.Database;
import dev.thecal.core.testkit.TestDatabases;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidacyModuleTest {

  @Test
  void wires_strictly_over_core() {
    try (Database database = TestDatabases.H2.open("core", "candidacy")) {
      var injector = Guice.createInjector(
          new AbstractModule() {
            @Override
            protected void configure() {
              binder().requireExplicitBindings();
              binder().requireExactBindingAnnotations();
              binder().disableCircularProxies();
              bind(Database.class).toInstance(database);
              bind(SealKey.class).toInstance(new SealKey(new byte[32]));
            }
          },
          new CoreModule(),
          new CandidacyModule(List.of()));

      assertThat(injector.getInstance(Assessments.class)).isNotNull();
      assertThat(injector.getInstance(Candidacy.class).policies().list()).hasSize(12);
    }
  }
}
