package dev.thecal.core.triage;

import dev.thecal.core.clinic.ClinicHours;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.DemoMode;
import dev.thecal.core.clinic.TriagePolicy;
import dev.thecal.core.clinic.TriagePolicy.Approval;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers a report by the table, the clinic's hours, and whether the clinic's director has approved it. */
public final class Triage {

  private final TriageTable table;
  private final DemoMode demo;

  @Inject
  public Triage(TriageTable table, DemoMode demo) {
    this.table = table;
    this.demo = demo;
  }

  TriageAnswer answer(SymptomReport report, Situation situation, ClinicProfile profile) {
    var hours = new ClinicHours(profile);
    Placement placed = Placement.of(table, situation, report.text().isPresent());
    TriageAnswer.Mode mode = mode(profile, hours.dayOf(report.reportedAt()));
    Level level =
        mode == TriageAnswer.Mode.NOT_APPROVED ? placed.level().or(Level.PERSON) : placed.level();
    boolean open = hours.openAt(report.reportedAt());
    Destination destination = Destination.of(level, open);
    DueTimes due = DueTimes.of(level, report.reportedAt(), hours);
    return new TriageAnswer(
        TriageTable.NAME,
        mode,
        demo.on() ? Optional.of(DemoMode.BANNER) : Optional.empty(),
        TriageAnswer.EMERGENCY,
        level,
        destination,
        instruction(destination, profile),
        open,
        due.takeBy(),
        due.closeBy(),
        placed.rows(),
        placed.unplaced(),
        assumed(situation),
        placed.ask());
  }

  private TriageAnswer.Mode mode(ClinicProfile profile, LocalDate today) {
    Optional<Approval> approval = profile
        .policies()
        .triage()
        .flatMap(TriagePolicy::approval)
        .filter(given -> given.holds(TriageTable.NAME, today, demo));
    if (approval.isEmpty()) {
      return TriageAnswer.Mode.NOT_APPROVED;
    }
    return approval.get().sample() ? TriageAnswer.Mode.DEMO : TriageAnswer.Mode.APPROVED;
  }

  /** Tells where to turn, never that there is nothing to fear. */
  private static String instruction(Destination destination, ClinicProfile profile) {
    String onCall = profile.afterHours().onCallPhone();
    String phone = profile.contact().phone();
    return switch (destination) {
      case EMERGENCY_SERVICES ->
        "Call emergency services (911) or go to the emergency room now and show your pump card. Then call "
            + onCall + ".";
      case EMERGENCY_ROOM ->
        "The clinic is closed. Go to the emergency room now and show your pump card. Then call "
            + onCall + ".";
      case ON_CALL_CLINICIAN ->
        "Call the on-call clinician now: " + onCall
            + ". If nobody answers at once, go to the emergency room.";
      case PERSON_NOW ->
        "A person at the clinic reads this now. Call " + phone + " if you do not hear from us soon."
            + " If it gets worse, go to the emergency room.";
      case CLINIC_TODAY ->
        "The clinic must see to this today: call " + phone
            + ". If it gets worse or anything new comes, call at once.";
      case CLINIC_WITHIN_THREE_WORKING_DAYS ->
        "The clinic must see to this within three working days: call " + phone
            + ". If it gets worse or anything new comes, call at once.";
    };
  }

  private static List<String> assumed(Situation situation) {
    var assumed = new ArrayList<String>();
    Moments moments = situation.moments();
    if (!situation.drugs().known()) {
      assumed.add("The drug in the pump is not known: the rows of every drug apply.");
    }
    if (moments.sinceRefill().isEmpty()) {
      assumed.add("The last refill is not known: it counts as recent.");
    }
    if (moments.sinceDoseChange().isEmpty()) {
      assumed.add("The last change of the dose is not known: it counts as recent.");
    }
    if (situation.record().pumpModel().isEmpty()) {
      assumed.add("The pump is not known: it counts as one that must be emptied before a scan.");
    }
    return assumed;
  }
}
