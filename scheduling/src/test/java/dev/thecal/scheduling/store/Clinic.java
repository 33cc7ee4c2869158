package dev.thecal.scheduling.store;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.Role;
import dev.thecal.core.event.Events;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.FillId;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.patient.Stage;
import dev.thecal.core.quantity.Concentration;
import dev.thecal.core.quantity.Unit;
import dev.thecal.core.quantity.Volume;
import dev.thecal.core.status.Living;
import dev.thecal.core.status.Statuses;
import dev.thecal.core.store.CoreStores;
import dev.thecal.core.store.Database;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.scheduling.booking.BookingDesk;
import dev.thecal.scheduling.booking.BookingGate;
import dev.thecal.scheduling.booking.Bookings;
import dev.thecal.scheduling.booking.RuleOverride;
import dev.thecal.scheduling.booking.SeriesDesk;
import dev.thecal.scheduling.booking.SeriesMover;
import dev.thecal.scheduling.booking.TeamRights;
import dev.thecal.scheduling.booking.VisitDay;
import dev.thecal.scheduling.booking.VisitNeedsDesk;
import dev.thecal.scheduling.calendar.CalendarDesk;
import dev.thecal.scheduling.calendar.Calendars;
import dev.thecal.scheduling.calendar.Hours;
import dev.thecal.scheduling.calendar.NotedException;
import dev.thecal.scheduling.calendar.SiteCalendar;
import dev.thecal.scheduling.calendar.SiteClinician;
import dev.thecal.scheduling.calendar.SiteRoom;
import dev.thecal.scheduling.calendar.Skill;
import dev.thecal.scheduling.due.ClinicDays;
import dev.thecal.scheduling.due.DepletionFacts;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.DueKeeper;
import dev.thecal.scheduling.due.DueWindow;
import dev.thecal.scheduling.due.DueWindows;
import dev.thecal.scheduling.due.Dues;
import dev.thecal.scheduling.due.PumpFacts;
import dev.thecal.scheduling.due.Pumps;
import dev.thecal.scheduling.due.RefillPlanning;
import dev.thecal.scheduling.due.RefillPolicy;
import dev.thecal.scheduling.due.TravelMarginDesk;
import dev.thecal.scheduling.next.NextRefillDesk;
import dev.thecal.scheduling.next.NextRefillKeeper;
import dev.thecal.scheduling.next.SlotChoice;
import dev.thecal.scheduling.proposal.DuePumps;
import dev.thecal.scheduling.proposal.ProposalDesk;
import dev.thecal.scheduling.proposal.RefillProposals;
import dev.thecal.scheduling.proposal.VisitAcceptance;
import dev.thecal.scheduling.recall.ContactDesk;
import dev.thecal.scheduling.recall.EscalationDesk;
import dev.thecal.scheduling.recall.MissedRefills;
import dev.thecal.scheduling.recall.Recalls;
import dev.thecal.scheduling.transfer.Arrivals;
import dev.thecal.scheduling.transfer.TransferDesk;
import dev.thecal.scheduling.waiting.WaitingList;
import dev.thecal.scheduling.worklist.Worklist;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A clinic over a fresh database, with one site in New York, for the store suites. */
final class Clinic implements AutoCloseable {

  static final Access NURSE = Accesses.to(Accesses.SPINE);
  static final Access DOCTOR =
      new Access(new Actor("doctor-1"), NURSE.clinics(), NURSE.purpose(), NURSE.at());
  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  final Database database;
  final Dues dues;
  final Bookings bookings;
  final BookingDesk desk;
  final Worklist worklist;
  final CalendarDesk calendar;
  final VisitNeedsDesk needs;
  final BookingGate gate;
  final SeriesDesk series;
  final SeriesMover mover;
  final VisitDay day;
  final WaitingList waiting;
  final EscalationDesk escalations;
  final MissedRefills missed;
  final ContactDesk contacts;
  final DueKeeper windows;
  final Statuses statuses;
  final TransferDesk transfers;
  final Arrivals arrivals;
  final TravelMarginDesk travel;
  final NextRefillKeeper next;
  final NextRefillDesk proposals;
  final ProposalDesk plans;
  private final Map<PatientId, DepletionFacts> filled = new HashMap<>();

  Clinic(TestDatabases kind) {
    this(kind.open("core", "scheduling"));
  }

  /** Over an open database, with what it has; the clinics are added to an empty one. */
  Clinic(Database open) {
    database = open;
    if (TestClinics.count(open, "clinic") == 0) {
      TestClinics.insert(database, Accesses.SPINE, Accesses.REHAB);
    }
    var core = new CoreStores(database);
    var stores = new SchedulingStores(database);
    Calendars calendars = calendars(stores);
    dues = stores.dues();
    bookings = stores.bookings();
    var transactions = database.transactions();
    escalations = new EscalationDesk(stores.escalations(), core.auditTrail(), transactions);
    missed =
        new MissedRefills(dues, stores.escalations(), escalations, new DraftPlanning(calendars));
    contacts = new ContactDesk(
        stores.contacts(),
        new PatientRegister(core.patients(), core.auditTrail(), transactions),
        core.auditTrail(),
        transactions);
    worklist = new Worklist(
        stores.worklistEntries(),
        bookings,
        calendars,
        new Recalls(stores.contacts(), stores.escalations()));
    windows = new DueKeeper(
        new FilledPumps(filled),
        new DraftPlanning(calendars),
        dues,
        stores.travelMargins(),
        transactions);
    travel = new TravelMarginDesk(
        stores.travelMargins(),
        new PatientRegister(core.patients(), core.auditTrail(), transactions),
        windows,
        core.auditTrail(),
        transactions);
    var register = new PatientRegister(core.patients(), core.auditTrail(), transactions);
    statuses = new Statuses(
        core.statusRecords(), register, core.auditTrail(), new Events(Set.of()), transactions);
    transfers = new TransferDesk(
        stores.transfers(), register, statuses, dues, core.auditTrail(), transactions);
    arrivals = new Arrivals(stores.transfers());
    gate = new BookingGate(
        calendars,
        bookings,
        dues,
        stores.visitNeeds(),
        Clinic::role,
        new Living(core.statusRecords()));
    desk = new BookingDesk(gate, calendars, bookings, core.auditTrail(), transactions);
    series = new SeriesDesk(gate, bookings, core.auditTrail(), transactions);
    mover = new SeriesMover(gate, bookings, core.auditTrail(), transactions);
    day = new VisitDay(bookings, Set.of(missed), core.auditTrail(), transactions);
    next = new NextRefillKeeper(
        windows,
        new SlotChoice(desk, new DraftPlanning(calendars)),
        stores.nextRefills(),
        bookings,
        day);
    proposals =
        new NextRefillDesk(stores.nextRefills(), bookings, desk, core.auditTrail(), transactions);
    plans = new ProposalDesk(
        new RefillProposals(
            new DuePumps(stores.worklistEntries(), bookings),
            calendars,
            bookings,
            new DraftPlanning(calendars)),
        stores.proposals(),
        new VisitAcceptance(stores.proposals(), dues, desk, core.auditTrail(), transactions),
        core.auditTrail(),
        transactions);
    waiting = new WaitingList(
        stores.waiting(),
        dues,
        desk,
        new DraftPlanning(calendars),
        core.auditTrail(),
        transactions);
    calendar = new CalendarDesk(
        calendars, stores.calendarExceptions(), windows, core.auditTrail(), transactions);
    needs = new VisitNeedsDesk(
        stores.visitNeeds(),
        new PatientRegister(core.patients(), core.auditTrail(), transactions),
        core.auditTrail(),
        transactions);
  }

  /** {@code doctor-1} decides about therapy, {@code nurse-1} refills. */
  private static Optional<Role> role(Access access, ClinicId clinic, Set<RuleOverride.Kind> kinds) {
    return Optional.ofNullable(Map.of("doctor-1", Role.PHYSICIAN, "nurse-1", Role.REFILL_NURSE)
            .get(access.actor().id()))
        .filter(role -> kinds.stream().allMatch(kind -> TeamRights.may(role, kind)));
  }

  /** The site with whatever was recorded about it. */
  private static Calendars calendars(SchedulingStores stores) {
    return (access, clinic) -> List.of(site()
        .withExceptions(stores.calendarExceptions().list(access, clinic, LocalDate.EPOCH).stream()
            .filter(noted -> noted.withdrawnReason().isEmpty())
            .map(NotedException::exception)
            .toList()));
  }

  /** Weekdays 9 to 12 and 13 to 17; two rooms; a nurse for Alpha pumps, a physician for both brands. */
  static SiteCalendar site() {
    Map<DayOfWeek, List<Hours>> hours = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
        hours.put(
            day,
            List.of(
                new Hours(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                new Hours(LocalTime.of(13, 0), LocalTime.of(17, 0))));
      }
    }
    return new SiteCalendar(
        "main",
        "1 Example Street",
        NEW_YORK,
        hours,
        List.of(
            new SiteRoom("r1", Set.of(Skill.REFILL, Skill.CLINICAL)),
            new SiteRoom("r2", Set.of(Skill.REFILL, Skill.CLINICAL, Skill.PROCEDURE))),
        List.of(
            new SiteClinician("nurse", Set.of(Skill.REFILL), Set.of("Alpha")),
            new SiteClinician(
                "physician",
                Set.of(Skill.REFILL, Skill.CLINICAL, Skill.PROCEDURE),
                Set.of("Alpha", "Beta"))),
        Set.of());
  }

  /** The nurse, later. */
  static Access at(String instant) {
    return new Access(NURSE.actor(), NURSE.clinics(), NURSE.purpose(), Instant.parse(instant));
  }

  /** A patient without a pump. */
  PatientId patient(String id, Optional<String> phone) {
    return patient(Accesses.SPINE, id, phone);
  }

  /** A patient of another clinic, without a pump. */
  PatientId patientAt(ClinicId other, String id) {
    return patient(other, id, Optional.empty());
  }

  private PatientId patient(ClinicId of, String id, Optional<String> phone) {
    var patient = new PatientId(id);
    new CoreStores(database)
        .patients()
        .add(
            Accesses.to(of),
            new Patient(
                of,
                patient,
                "Family" + id,
                "Given",
                LocalDate.of(1960, 2, 29),
                Optional.empty(),
                "en",
                phone,
                Optional.empty(),
                Optional.empty(),
                Stage.MAINTENANCE));
    return patient;
  }

  /** A patient with an Alpha pump filled on 2026-04-01; the latest acceptable day is the given one. */
  PatientId pump(String id, LocalDate latest) {
    PatientId patient = patient(id, Optional.of("555-0100"));
    keep(patient, window(latest), "Alpha");
    return patient;
  }

  /** As {@link #pump}, and its window is computed anew when the calendar changes. */
  PatientId filled(String id, LocalDate latest) {
    PatientId patient = pump(id, latest);
    filled.put(
        patient,
        DepletionFacts.dated(LocalDate.of(2026, 4, 1), "morphine", latest.plusDays(1), "volume"));
    return patient;
  }

  /** What is in the pump from now on; its window is computed when somebody asks for it. */
  void fill(PatientId patient, LocalDate on, String drug, LocalDate latest) {
    filled.put(patient, DepletionFacts.dated(on, drug, latest.plusDays(1), "volume"));
  }

  /** 20 mL of it, into the patient's pump. */
  Fill fillOf(PatientId patient, String at) {
    return fillOf(Accesses.SPINE, patient, at);
  }

  Fill fillOf(ClinicId of, PatientId patient, String at) {
    return new Fill(
        of,
        patient,
        new FillId("f-" + at.replaceAll("[^0-9]", "")),
        new ImplantId("i-" + patient),
        Instant.parse(at),
        "morphine",
        Concentration.parse("10 mg/mL"),
        Volume.parse("20 mL"),
        Unit.MG,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  DueWindow windowOf(PatientId patient) {
    return dues.list(NURSE, Accesses.SPINE, patient).get(0).window();
  }

  void keep(PatientId patient, DueWindow window, String brand) {
    dues.replace(
        NURSE,
        Accesses.SPINE,
        patient,
        List.of(new Due(Accesses.SPINE, patient, "i-" + patient, Optional.of(brand), window)));
  }

  /** Keeps the patient's window for a pump of that id. */
  void keepAs(String implantId, PatientId patient) {
    DueWindow window = dues.list(NURSE, Accesses.SPINE, patient).get(0).window();
    dues.replace(
        NURSE,
        Accesses.SPINE,
        patient,
        List.of(new Due(Accesses.SPINE, patient, implantId, Optional.of("Alpha"), window)));
  }

  /** Of a pump of which nobody knows by when it must be refilled. */
  static DueWindow undated() {
    return DueWindows.of(DepletionFacts.unknown(List.of()), RefillPolicy.draft(), site());
  }

  static DueWindow window(LocalDate latest) {
    var pump =
        DepletionFacts.dated(LocalDate.of(2026, 4, 1), "morphine", latest.plusDays(1), "volume");
    return DueWindows.of(pump, RefillPolicy.draft(), site());
  }

  /** The same, by a stability that is only a draft. */
  static DueWindow reviewed(LocalDate latest) {
    var draft = new Finding(
        "stability-draft", Severity.WARN, "not verified", Citation.of("Draft", "stability"));
    var pump = new DepletionFacts(
        Optional.of(LocalDate.of(2026, 4, 1)),
        Set.of("baclofen"),
        Optional.empty(),
        Optional.empty(),
        Optional.of(latest.plusDays(1)),
        "stability",
        draft.source(),
        List.of(draft));
    return DueWindows.of(pump, RefillPolicy.draft(), site());
  }

  @Override
  public void close() {
    database.close();
  }

  /** What the test filled, in place of core's records. */
  private record FilledPumps(Map<PatientId, DepletionFacts> filled) implements Pumps {

    @Override
    public List<PumpFacts> of(Access access, ClinicId clinic, PatientId patient) {
      return Optional.ofNullable(filled.get(patient)).stream()
          .map(facts -> new PumpFacts("i-" + patient, Optional.of("Alpha"), facts))
          .toList();
    }

    @Override
    public List<PatientId> patients(Access access, ClinicId clinic) {
      return List.copyOf(filled.keySet());
    }
  }

  /** Our draft policy at the open days of the calendars. */
  private record DraftPlanning(Calendars calendars) implements RefillPlanning {

    @Override
    public RefillPolicy policy(Access access, ClinicId clinic) {
      return RefillPolicy.draft();
    }

    @Override
    public ZoneId zone(Access access, ClinicId clinic) {
      return NEW_YORK;
    }

    @Override
    public ClinicDays days(Access access, ClinicId clinic) {
      return ClinicDays.anyOf(calendars.sites(access, clinic));
    }
  }
}
