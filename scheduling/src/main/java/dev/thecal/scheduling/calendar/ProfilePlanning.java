package dev.thecal.scheduling.calendar;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.Basis;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.RefillMargin;
import dev.thecal.core.clinic.RefillRules;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.scheduling.due.ClinicDays;
import dev.thecal.scheduling.due.DrugClass;
import dev.thecal.scheduling.due.RefillMargins;
import dev.thecal.scheduling.due.RefillPlanning;
import dev.thecal.scheduling.due.RefillPolicy;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Calendars and refill policy as the clinic's profile says. */
public final class ProfilePlanning implements Calendars, RefillPlanning {

  /** Windows reach back to the last fill, searches of today to nothing before it. */
  private static final int LOOK_BACK_DAYS = 400;

  private final ClinicDirectory clinics;
  private final CalendarExceptions exceptions;

  @Inject
  public ProfilePlanning(ClinicDirectory clinics, CalendarExceptions exceptions) {
    this.clinics = clinics;
    this.exceptions = exceptions;
  }

  @Override
  public List<SiteCalendar> sites(Access access, ClinicId clinic) {
    ClinicProfile profile = profile(access, clinic);
    List<CalendarException> recorded = recorded(access, clinic);
    return profile.sites().stream()
        .map(site -> ProfileSites.calendar(profile, site, recorded))
        .toList();
  }

  private List<CalendarException> recorded(Access access, ClinicId clinic) {
    LocalDate from = LocalDate.ofInstant(access.at(), ZoneOffset.UTC).minusDays(LOOK_BACK_DAYS);
    return exceptions.list(access, clinic, from).stream()
        .filter(noted -> noted.withdrawnReason().isEmpty())
        .map(NotedException::exception)
        .toList();
  }

  @Override
  public ZoneId zone(Access access, ClinicId clinic) {
    return profile(access, clinic).zone();
  }

  @Override
  public ClinicDays days(Access access, ClinicId clinic) {
    return ClinicDays.anyOf(sites(access, clinic));
  }

  @Override
  public RefillPolicy policy(Access access, ClinicId clinic) {
    RefillRules rules = profile(access, clinic).policies().refill();
    return RefillPolicy.draft()
        .withMargins(new RefillMargins(margins(rules)))
        // the shortest interval is what is usual, not what is forbidden
        .withInterval(Optional.empty(), Optional.of(rules.interval().most().period()));
  }

  private ClinicProfile profile(Access access, ClinicId clinic) {
    return clinics.get(access, clinic).value();
  }

  private static Map<DrugClass, Cited<Integer>> margins(RefillRules rules) {
    return rules.margins().stream()
        .collect(Collectors.toMap(
            margin -> DrugClass.valueOf(margin.drugClass().name()), ProfilePlanning::cited));
  }

  private static Cited<Integer> cited(RefillMargin margin) {
    Basis basis = margin.basis();
    Cited.Standing standing = switch (basis.kind()) {
      case CLINIC, CITED -> new Cited.Sourced();
      case DRAFT -> new Cited.Draft();
    };
    return new Cited<>(
        margin.days(),
        new Citation(basis.text(), "refill margin", basis.address(), Optional.empty()),
        standing);
  }
}
