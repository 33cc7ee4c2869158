package dev.thecal.core.clinic;

import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Suggestions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Those of the team who decide about patients: a named person, never a job of the system. */
public final class CareTeam {

  private static final Set<Role> DESK =
      EnumSet.of(Role.FRONT_DESK, Role.COST_REPRESENTATIVE, Role.AUTHORISATION_COORDINATOR);

  private CareTeam() {}

  /**
   * @param pointer of the field that named the person
   * @throws Refusal INVALID if the clinic's team has no such member, or one who does not treat patients
   */
  public static Clinician require(ClinicProfile profile, String pointer, String id) {
    List<Clinician> clinicians =
        profile.team().stream().filter(member -> !DESK.contains(member.role())).toList();
    return clinicians.stream()
        .filter(member -> member.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid(pointer, problem(id, clinicians)));
  }

  private static String problem(String id, List<Clinician> clinicians) {
    List<String> ids = clinicians.stream().map(Clinician::id).toList();
    return "no clinician of this clinic has the id \"" + id + "\"" + Suggestions.maybe(id, ids)
        + "; there are " + String.join(", ", ids);
  }
}
