package dev.thecal.scheduling.booking;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.Role;
import java.util.Optional;
import java.util.Set;

/** Who may set which rule aside. */
@FunctionalInterface
public interface OverrideRights {

  /** The role by which the actor may set all of these aside; empty: none does. */
  Optional<Role> roleFor(Access access, ClinicId clinic, Set<RuleOverride.Kind> kinds);
}
