package dev.thecal.scheduling.booking;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.Clinician;
import dev.thecal.core.clinic.Role;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Rights by the role in the clinic's team: those who decide about therapy may let a refill be late; refill nurses may
 * overbook as well.
 */
public final class TeamRights implements OverrideRights {

  private static final Set<Role> DECIDING = EnumSet.of(
      Role.SURGEON, Role.PHYSICIAN, Role.PAIN_SPECIALIST, Role.PROVIDER, Role.MEDICAL_DIRECTOR);

  private final ClinicDirectory clinics;

  @Inject
  public TeamRights(ClinicDirectory clinics) {
    this.clinics = clinics;
  }

  @Override
  public Optional<Role> roleFor(Access access, ClinicId clinic, Set<RuleOverride.Kind> kinds) {
    return clinics.get(access, clinic).value().team().stream()
        .filter(member -> member.id().equals(access.actor().id()))
        .map(Clinician::role)
        .filter(role -> kinds.stream().allMatch(kind -> may(role, kind)))
        .findFirst();
  }

  /** Also for a form that offers the names. */
  public static boolean may(Role role, RuleOverride.Kind kind) {
    return switch (kind) {
      case LATE -> DECIDING.contains(role);
      case OVERBOOK -> DECIDING.contains(role) || role == Role.REFILL_NURSE;
    };
  }
}
