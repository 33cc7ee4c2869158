package dev.thecal.core.testkit;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Purpose;
import java.time.Instant;
import java.util.Set;

/** Accesses for tests, at a fixed time. */
public final class Accesses {

  public static final Instant NOW = Instant.parse("2026-05-06T09:30:00Z");
  public static final ClinicId SPINE = new ClinicId("spine-surgery");
  public static final ClinicId REHAB = new ClinicId("rehab-and-pain");

  private Accesses() {}

  public static Access to(ClinicId... clinics) {
    return new Access(new Actor("nurse-1"), Set.of(clinics), Purpose.TREATMENT, NOW);
  }
}
