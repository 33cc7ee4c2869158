package dev.thecal.web.page;

import dev.thecal.web.page.PageFrame.Audience;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One view of each page, with everything on it that can be on it. */
final class SampleViews {

  static final PhoneBox PHONES = new PhoneBox(
      Link.phone("555-0101"),
      Optional.of(Link.phone("800-555-0102")),
      Link.phone("555-0103"),
      "With fever, redness, swelling or more pain go to the nearest emergency room.",
      Link.phone("911"));

  private static final Link HOME = new Link("Thecal", "/");

  private SampleViews() {}

  static NetworkPageView network() {
    return new NetworkPageView(
        frame("Find your clinic", Audience.PUBLIC),
        List.of(
            card("Hillside Spine Surgery", "Intrathecal drug pump", true),
            card("Riverbend Spine and Pain", "Intrathecal pain pump", false),
            card("Lakeview Comprehensive Pain", "Targeted drug delivery", true)),
        List.of());
  }

  static RemindersView reminders() {
    var row = new RemindersView.Row(
        "Ines <Sample>",
        "/staff/clinics/hillside/patients/p-9",
        "Appointment",
        "Wed 13 May 2026",
        "E-mail",
        "Perhaps sent",
        "Wed 6 May 2026, 9:00 am",
        "The server stopped while it was sending this.");
    return new RemindersView(
        frame("Messages", Audience.STAFF),
        "Hillside Spine Surgery",
        false,
        List.of(row),
        List.of(row),
        "/letters.csv");
  }

  static WorklistView worklist() {
    return new WorklistView(
        frame("Refill worklist", Audience.STAFF),
        "hillside",
        "Hillside Spine Surgery",
        "Wed 6 May 2026",
        List.of(new WorklistView.Missed(
            "Ines <Sample>",
            "/staff/clinics/hillside/patients/p-9",
            Optional.empty(),
            "The refill of 2026-05-05T13:00:00Z was missed; the latest day is 2026-05-08.",
            "/staff/clinics/hillside/escalations/e-1",
            2,
            List.of(
                new WorklistView.Task(
                    "call-patient",
                    "Call the patient",
                    "Wed 6 May 2026, 10:00",
                    false,
                    Optional.of("no answer (nurse-1)")),
                new WorklistView.Task(
                    "welfare-check",
                    "Have somebody look after the patient at home",
                    "Wed 6 May 2026, 10:00",
                    true,
                    Optional.empty())))),
        List.of(new WorklistView.Again(
            "Ines <Sample>",
            "/staff/clinics/hillside/patients/p-9",
            Optional.empty(),
            "Thu 7 May 2026, 9:00 am",
            "The reservoir may be at the alarm then.",
            "dry tap")),
        List.of(
            row(
                "Ines <Sample>",
                "no-date",
                "No date",
                "nobody knows",
                Optional.empty(),
                true,
                false),
            row(
                "Arthur Example",
                "overdue",
                "Overdue",
                "3 days past",
                Optional.of("Sun 3 May 2026"),
                false,
                false),
            row(
                "Maria Sample",
                "due-now",
                "Due now",
                "4 days",
                Optional.of("Sun 10 May 2026"),
                true,
                true),
            row(
                "Tom Placeholder",
                "due-soon",
                "Due soon",
                "15 days",
                Optional.of("Thu 21 May 2026"),
                true,
                false),
            row(
                "Ada Longname-Hyphenated",
                "later",
                "Later",
                "63 days",
                Optional.of("Wed 8 Jul 2026"),
                true,
                true)),
        true,
        "/staff/clinics/hillside/worklist",
        "/staff/clinics/hillside/figures",
        "/staff/clinics/hillside/analyses",
        Optional.of("/staff/clinics/hillside/worklist?cursor=abc"));
  }

  static AnalysesView analyses() {
    var note = new PatientPageView.Note(
        "warn", "Look at this", "morphine 20 mg/mL is at or above 20 mg/mL", "A guide, p. 1");
    return new AnalysesView(
        frame("Analyses", Audience.STAFF),
        "Hillside Spine Surgery",
        "/staff/clinics/hillside/analyses",
        "2025-05-07",
        "2026-05-06",
        "Wed 7 May 2025 to Wed 6 May 2026",
        Optional.of("2026-05-05 is before from"),
        List.of(
            new AnalysesView.Section(
                "Dose and concentration",
                "Every drug of every pump.",
                "/api/v1/clinics/hillside/analyses/dose-trend?format=csv",
                List.of(note),
                List.of(new AnalysesView.Row(
                    "Concentration at the end",
                    Optional.of(new Link("p-1", "/staff/clinics/hillside/patients/p-1")),
                    "pump-1 morphine",
                    "20 mg/mL",
                    "1 ÷ 2",
                    List.of("1 patients without either"),
                    List.of(note))),
                Optional.of("4 more rows are in the spreadsheet only.")),
            new AnalysesView.Section(
                "Refills",
                "Fills before the alarm.",
                "/api/v1/clinics/hillside/analyses/refills?format=csv",
                List.of(),
                List.of(),
                Optional.empty())));
  }

  static FiguresView figures() {
    return new FiguresView(
        frame("Figures", Audience.STAFF),
        "Hillside Spine Surgery",
        List.of(new VisitFormView.Option("any", "Any", true)),
        List.of(
            new FiguresView.Subject("drug/morphine", "Drug: morphine", false),
            new FiguresView.Subject("drug/baclofen", "Drug: baclofen", true)),
        "Drug/baclofen",
        List.of(
            figure("Stability/alone", "draft", "Not verified", true),
            figure("Max concentration/label", "own-value", "Own value", false)),
        List.of(new FiguresView.Director(
            "sample-medical-director", "Sample medical director (sample)")),
        "/staff/clinics/hillside/figures",
        Optional.of("Figure \"drug/baclofen\" was changed by somebody else"));
  }

  static DeskView desk() {
    return new DeskView(
        frame("Recall", Audience.STAFF),
        "Hillside Spine Surgery",
        "Recall <of a lot>",
        Optional.of("Not recorded. Choose who does this"),
        List.of(
            DeskView.Section.of("Report", "It asks for: look at <every> pump")
                .warning(List.of("Still to be decided"))
                .links(List.of(new Link("For a spreadsheet", "/report.csv")))
                .table(
                    List.of("Patient", "State"),
                    List.of(List.of(
                        DeskView.Cell.link("Maria Sample", "/p-1"), DeskView.Cell.of("reached")))),
            DeskView.Section.of("End")
                .forms(List.of(new DeskView.Form(
                    "Close it",
                    "/closing",
                    Optional.of(2L),
                    List.of(new VisitFormView.Field(
                        "remark", "Remark", "text", "a <b>", false, List.of(), Optional.empty())),
                    Optional.of("Who closes it"),
                    "Close",
                    true)))),
        List.of(new VisitFormView.Option("n", "Nurse", false)));
  }

  private static FiguresView.Row figure(String name, String status, String words, boolean draft) {
    return new FiguresView.Row(
        "drug/baclofen/" + name,
        name,
        "180 days",
        status,
        words,
        "Manual <2nd edition>, p. 3",
        Optional.of("https://example.org/manual"),
        draft ? Optional.empty() : Optional.of("90 days (Label, table 1)"),
        draft ? Optional.empty() : Optional.of("Sample: Own value set by Sample director"),
        Optional.empty(),
        draft ? List.of() : List.of("Approved by Sample director. Source: Manual <2nd edition>"),
        draft,
        0);
  }

  static TimelineView timeline() {
    return new TimelineView(
        frame("Patient", Audience.STAFF),
        "Maria Sample",
        "/staff/clinics/spine-surgery/patients/p-1/timeline",
        List.of(new TimelineView.Kind("fill", "Fill", true)),
        Optional.of("fill"),
        List.of(new TimelineView.Day(
            "Wed 6 May 2026",
            List.of(
                new TimelineView.Entry(
                    Optional.of("9:30 am"),
                    "Fill",
                    "Pump filled: 18 mL of morphine 10 mg/mL",
                    Optional.of("nurse-1"),
                    Optional.empty()),
                new TimelineView.Entry(
                    Optional.empty(),
                    "Score",
                    "Score nrs: 8",
                    Optional.empty(),
                    Optional.of("another patient"))))),
        Optional.of("/staff/clinics/spine-surgery/patients/p-1/timeline?cursor=x"));
  }

  static PatientPageView patient() {
    return new PatientPageView(
        frame("Patient", Audience.STAFF),
        "Maria Sample",
        "Maintenance",
        List.of("The patient is in hospital. Reminders pause; the reservoir does not."),
        "/staff/clinics/spine-surgery/patients/p-1/timeline",
        "/staff/clinics/spine-surgery/patients/p-1/authorisations",
        List.of(
            new PatientPageView.Fact("Born", "14 Feb 1961 (65 years)"),
            new PatientPageView.Fact("Phone", "555-0155"),
            new PatientPageView.Fact("Chart number", "H-1042")),
        List.of(
            new PatientPageView.Group(
                "Conditions", List.of("Failed back surgery syndrome, since 2019")),
            new PatientPageView.Group(
                "What was tried", List.of("Physical therapy, 2020: not enough relief"))),
        new PatientPageView.Candidacy(
            Optional.of("Trial next by policy spine-surgery, Wed 6 May 2026"),
            List.of("Has the <trial> succeeded?"),
            "assessment.html",
            "assess.html",
            "The treating clinician decides."),
        List.of(
            new Link("Aftercare plan", "/staff/clinics/hillside/patients/p1/aftercare-plans/a1")),
        Optional.of(pump()),
        new PatientPageView.Unlisted("No pump", "By the record there is none."));
  }

  static ErrorView error() {
    return new ErrorView(
        frame("Not found", Audience.PUBLIC),
        404,
        "Not found",
        "There is no clinic \"hilside\".",
        List.of(),
        "Check the address, or begin at the start page.");
  }

  private static PatientPageView.Pump pump() {
    return new PatientPageView.Pump(
        "due-now",
        "Due now",
        "Refill by Sun 10 May 2026, in 4 days. Aim at Wed 6 May 2026.",
        List.of(
            new PatientPageView.Fact("Model", "SynchroMed II, 20 mL"),
            new PatientPageView.Fact("Drug", "morphine 10 mg/mL"),
            new PatientPageView.Fact("Dose", "2.5 mg/day (0.25 mL/day)")),
        List.of(
            step(
                "Order the drug by",
                "Tue 21 Apr 2026",
                "order lead time",
                "The drug takes 7 days to arrive."),
            step(
                "Book by",
                "Mon 20 Apr 2026",
                "booking",
                "Visits are booked before the drug is ordered."),
            step("Recommended", "Wed 6 May 2026", "margin", "7 days before the latest day."),
            step("Latest acceptable", "Sun 10 May 2026", "volume", "1 day kept for safety."),
            step(
                "Low-reservoir alarm", "Tue 12 May 2026", "volume", "The reservoir reaches 2 mL.")),
        List.of(new PatientPageView.Note(
            "warn",
            "Needs a reason",
            "The stability of 90 days is not verified.",
            "Pain Medicine 2018")),
        Optional.of(curve()),
        new BookingView(
            Optional.empty(),
            "/staff/clinics/hillside/patients/p1",
            "2026-05-06",
            "2026-05-10",
            true,
            IntStream.range(9, 14)
                .mapToObj(hour -> new BookingView.Choice(
                    "main/room-1/nurse-1/2026-05-07T" + hour,
                    "Thu 7 May, " + hour + ":00",
                    "Main office, room 1"))
                .toList(),
            "/staff/clinics/hillside/patients/p1/bookings",
            Optional.of(new BookingView.Proposal(
                "Wed 6 May 2026, 09:00",
                "Main office, room 1",
                "On the recommended day.",
                "/staff/clinics/hillside/patients/p1/next-refills/i1",
                1)),
            Optional.of("Why outside the recommended window?"),
            List.of(new BookingView.Decider("dr-1", "Dr. Example")),
            List.of("Interpreter: Spanish", "Visits are 15 minutes longer"),
            Optional.of("Somebody else took this time a moment ago. Please choose another.")));
  }

  static ScheduleView schedule() {
    var visit = new ScheduleView.Visit(
        "b-1",
        1,
        "Wed 6 May 2026, 09:00",
        "Ada Gray",
        "/staff/clinics/hillside/patients/p1",
        "Refill",
        "Main office, room 1, Nurse Example",
        "booked",
        "Booked",
        List.of("Interpreter: Spanish", "Overbook: she is low"),
        List.of(new ScheduleView.Action("arrived", "Is here")));
    return new ScheduleView(
        frame("Schedule", Audience.STAFF),
        "Hillside Pain Clinic",
        "/staff/clinics/hillside/schedule",
        "2026-05-06",
        "Wed 6 May 2026",
        "2026-05-05",
        "2026-05-07",
        List.of(visit),
        List.of(
            new ScheduleView.SiteDay("Main office", "Open 09:00 to 17:00", List.of(visit)),
            new ScheduleView.SiteDay("Annex", "Closed (We move house)", List.of())),
        Optional.of("The visit begins later."));
  }

  private static ReservoirCurve curve() {
    long start = 1_770_000_000L;
    String days = join(i -> String.valueOf(start + i * 86_400L));
    String expected = join(i -> String.valueOf(Math.round(100 * (20 - 0.25 * i * 0.85)) / 100.0));
    String worst = join(i -> String.valueOf(Math.round(100 * Math.max(0, 20 - 0.25 * i)) / 100.0));
    return new ReservoirCurve(
        "{\"days\":[" + days + "],\"expected\":[" + expected + "],\"worst\":[" + worst
            + "],\"alarm\":2,\"today\":" + (start + 60 * 86_400L) + ",\"latest\":"
            + (start + 71 * 86_400L)
            + "}",
        "Filled with 20 mL on 2 Feb 2026; about 6.3 mL are expected today; the alarm sounds at 2"
            + " mL.",
        List.of(
            new ReservoirCurve.Point("Mon 2 Feb 2026", "20 mL", "20 mL"),
            new ReservoirCurve.Point("Wed 6 May 2026", "6.3 mL", "3.1 mL")));
  }

  private static String join(java.util.function.IntFunction<String> value) {
    return IntStream.range(0, 80).mapToObj(value).collect(Collectors.joining(","));
  }

  private static PatientPageView.Step step(String name, String on, String reason, String text) {
    return new PatientPageView.Step(
        name, Optional.of(on), reason, text, "The clinic's refill policy");
  }

  private static WorklistView.Row row(
      String name,
      String state,
      String words,
      String days,
      Optional<String> latest,
      boolean phone,
      boolean booked) {
    return new WorklistView.Row(
        name,
        "patient.html",
        phone ? Optional.of(Link.phone("555-0155")) : Optional.empty(),
        state,
        words,
        List.of(),
        days,
        latest,
        latest,
        latest.isPresent() ? "volume" : "unknown stability",
        booked ? Optional.of("Thu 7 May, 09:00") : Optional.empty(),
        booked ? Optional.empty() : Optional.of("Call today"),
        booked
            ? Optional.empty()
            : Optional.of("Tried once, last Tue 5 May 2026, 10:00: no answer"),
        booked ? List.of() : List.of("phone"),
        "patient.html/contact-attempts");
  }

  private static NetworkPageView.Card card(String name, String therapy, boolean accepting) {
    return new NetworkPageView.Card(
        name,
        therapy,
        accepting,
        Optional.empty(),
        "2 sites: Main office, North office",
        "clinic.html",
        "worklist.html",
        "inbox.html",
        "testimonials.html");
  }

  private static PageFrame frame(String title, Audience audience) {
    return new PageFrame(
        title,
        HOME,
        List.of(HOME, new Link("Hillside Spine Surgery", "clinic.html")),
        audience,
        true);
  }
}
