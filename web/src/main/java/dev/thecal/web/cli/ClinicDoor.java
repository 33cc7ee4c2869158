package dev.thecal.web.cli;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Purpose;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.web.config.Configuration;
import dev.thecal.web.config.ConfigurationLoader;
import dev.thecal.web.server.Application;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;

/**
 * The configured database, opened for one clinic. An embedded one opens only while no server runs.
 *
 * @param application to take services from
 * @param access to this clinic, now
 * @param clinic that exists
 */
record ClinicDoor(Application application, Access access, ClinicId clinic) {

  /**
   * @param actor as the audit trail names the command
   * @throws Refusal INVALID if the id cannot be one, NOT_FOUND without such a clinic
   */
  static <T> T with(String actor, String clinic, Function<ClinicDoor, T> work) {
    return with(ConfigurationLoader.ofProcess(), actor, clinic, work);
  }

  /** As {@link #with(String, String, Function)}, by another configuration than the environment's. */
  static <T> T with(
      Configuration configuration, String actor, String clinic, Function<ClinicDoor, T> work) {
    ClinicId id = id(clinic);
    Clock clock = Clock.systemUTC();
    try (Application application = Application.open(configuration, clock)) {
      var access = new Access(new Actor(actor), Set.of(id), Purpose.OPERATIONS, clock.instant());
      application.get(ClinicDirectory.class).require(access, id);
      return work.apply(new ClinicDoor(application, access, id));
    }
  }

  private static ClinicId id(String clinic) {
    try {
      return new ClinicId(clinic);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("--clinic", String.valueOf(e.getMessage()));
    }
  }

  /** In the clinic's time zone. */
  LocalDate today() {
    return LocalDate.ofInstant(
        access.at(), get(ClinicDirectory.class).get(access, clinic).value().zone());
  }

  <T> T get(Class<T> type) {
    return application.get(type);
  }
}
