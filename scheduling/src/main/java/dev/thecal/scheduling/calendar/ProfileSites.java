package dev.thecal.scheduling.calendar;

import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.Clinician;
import dev.thecal.core.clinic.Credential;
import dev.thecal.core.clinic.OpeningHours;
import dev.thecal.core.clinic.Role;
import dev.thecal.core.clinic.Room;
import dev.thecal.core.clinic.Site;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a site of a profile into its calendar. */
final class ProfileSites {

  private ProfileSites() {}

  static SiteCalendar calendar(ClinicProfile profile, Site site, List<CalendarException> recorded) {
    return new SiteCalendar(
        site.id(),
        site.address(),
        site.zone(),
        hours(site.openingHours()),
        site.rooms().stream()
            .map(room -> new SiteRoom(room.id(), fitFor(room.kind())))
            .toList(),
        profile.team().stream()
            .filter(member -> member.sites().contains(site.id()))
            .map(member -> clinician(profile, member))
            .toList(),
        Set.of(),
        Stream.concat(ownExceptions(profile, site), recorded.stream()).toList());
  }

  /** What the profile says comes first, so that what was recorded since counts. */
  private static Stream<CalendarException> ownExceptions(ClinicProfile profile, Site site) {
    return site.openingExceptions().stream()
        .map(own -> new CalendarException(
            profile.id(),
            "profile-" + own.from(),
            CalendarException.Subject.site(site.id()),
            own.from(),
            own.lastDay(),
            own.hours().stream().map(open -> new Hours(open.from(), open.to())).toList(),
            own.reason()));
  }

  private static Map<DayOfWeek, List<Hours>> hours(Collection<OpeningHours> all) {
    return all.stream()
        .collect(Collectors.groupingBy(
            OpeningHours::day,
            Collectors.mapping(hours -> new Hours(hours.from(), hours.to()), Collectors.toList())));
  }

  private static SiteClinician clinician(ClinicProfile profile, Clinician member) {
    Set<Skill> skills = skills(member.role());
    if (member
        .refillsAs()
        .filter(profile.policies().refill().credentials()::contains)
        .isPresent()) {
      skills.add(Skill.REFILL);
    }
    return new SiteClinician(
        member.id(),
        skills,
        member.pumpBrands().stream().map(Credential::name).collect(Collectors.toSet()));
  }

  /** Refills are not among them: they need a credential of their own. */
  private static Set<Skill> skills(Role role) {
    return switch (role) {
      case SURGEON, PHYSICIAN, PAIN_SPECIALIST -> EnumSet.of(Skill.PROCEDURE, Skill.CLINICAL);
      case PROVIDER -> EnumSet.of(Skill.CLINICAL);
      case PSYCHOLOGIST -> EnumSet.of(Skill.PSYCHOLOGY);
      case PHYSICAL_THERAPIST -> EnumSet.of(Skill.PHYSICAL_THERAPY);
      case REFILL_NURSE,
          PHARMACIST,
          DISCHARGE_NURSE,
          COST_REPRESENTATIVE,
          AUTHORISATION_COORDINATOR,
          MEDICAL_DIRECTOR,
          FRONT_DESK -> EnumSet.noneOf(Skill.class);
    };
  }

  private static Set<Skill> fitFor(Room.Kind kind) {
    return switch (kind) {
      case CONSULTATION ->
        EnumSet.of(Skill.REFILL, Skill.CLINICAL, Skill.PSYCHOLOGY, Skill.PHYSICAL_THERAPY);
      case PROCEDURE -> EnumSet.of(Skill.REFILL, Skill.CLINICAL, Skill.PROCEDURE);
      case RECOVERY -> EnumSet.noneOf(Skill.class);
    };
  }
}
