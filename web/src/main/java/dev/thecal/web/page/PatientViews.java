package dev.thecal.web.page;

import dev.thecal.core.access.Access;
import dev.thecal.core.aftercare.AftercarePlans;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.condition.Condition;
import dev.thecal.core.condition.ConditionId;
import dev.thecal.core.condition.Conditions;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.patient.Chart;
import dev.thecal.core.patient.FailedTherapy;
import dev.thecal.core.patient.NotedCondition;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientChart;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.patient.Score;
import dev.thecal.core.status.StatusKind;
import dev.thecal.core.status.Statuses;
import dev.thecal.web.page.PatientPageView.Fact;
import dev.thecal.web.page.PatientPageView.Group;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Gathers what the patient page shows. Facts may be sensitive and stay off it. */
public final class PatientViews {

  private final PatientRegister register;
  private final Chart chart;
  private final Statuses statuses;
  private final Implants implants;
  private final AftercarePlans aftercare;
  private final Conditions conditions;
  private final CandidacyViews candidacy;
  private final PumpViews pumps;
  private final Frames frames;

  @Inject
  public PatientViews(
      PatientRegister register,
      Chart chart,
      Statuses statuses,
      Implants implants,
      AftercarePlans aftercare,
      Conditions conditions,
      CandidacyViews candidacy,
      PumpViews pumps,
      Frames frames) {
    this.conditions = conditions;
    this.candidacy = candidacy;
    this.register = register;
    this.chart = chart;
    this.statuses = statuses;
    this.implants = implants;
    this.aftercare = aftercare;
    this.pumps = pumps;
    this.frames = frames;
  }

  PatientPageView of(Access access, ClinicProfile clinic, PatientId id, BookingAttempt attempt) {
    Patient patient = register.get(access, clinic.id(), id).value();
    LocalDate today = LocalDate.ofInstant(access.at(), clinic.zone());
    return new PatientPageView(
        frames.patient(clinic),
        patient.fullName(),
        Words.title(patient.stage()),
        statuses.view(access, clinic.id(), id).now().stream()
            .map(StatusKind::words)
            .toList(),
        Frames.timelineAddress(clinic.id(), id),
        AuthorisationPages.address(clinic.id(), id),
        facts(patient, today),
        groups(chart.read(access, clinic.id(), id)),
        candidacy.of(access, clinic.id(), id),
        more(access, patient),
        pumps.of(access, clinic, id, attempt),
        unlisted(access, patient));
  }

  /** A pump that has left the refill list is still in the body. */
  private PatientPageView.Unlisted unlisted(Access access, Patient patient) {
    return implants
        .findInBody(access, patient.clinic(), patient.id())
        .map(pump -> new PatientPageView.Unlisted(
            "A pump is in the body",
            "No refill is planned here, because of what stands above. By the record the pump with serial number "
                + pump.value().serial()
                + " is still in the body: it stays on the list of device duties"
                + " until somebody records its removal."))
        .orElseGet(() -> new PatientPageView.Unlisted(
            "No pump",
            "By the record no pump is in this patient's body, so there is nothing to refill."));
  }

  private List<Link> more(Access access, Patient patient) {
    String own = Frames.patientAddress(patient.clinic(), patient.id());
    return Stream.concat(
            Stream.of(
                new Link("Plan to take home", own + "/plan"),
                new Link("Leaflets given", own + "/handouts")),
            aftercare.list(access, patient.clinic(), patient.id()).stream()
                .map(plan -> new Link(
                    "Aftercare plan \"" + plan.value().id() + "\"",
                    own + "/aftercare-plans/" + plan.value().id())))
        .toList();
  }

  private static List<Fact> facts(Patient patient, LocalDate today) {
    return List.of(
        new Fact("Born", Words.day(patient.bornOn()) + " (" + patient.ageOn(today) + " years)"),
        new Fact("Phone", patient.phone().orElse("not on record")),
        new Fact(
            "Language", Locale.forLanguageTag(patient.language()).getDisplayLanguage(Locale.US)),
        new Fact("Chart number", patient.recordNumber().orElse("none")));
  }

  private List<Group> groups(PatientChart chart) {
    return Stream.of(
            new Group(
                "Conditions", words(PatientChart.standing(chart.conditions()), this::condition)),
            new Group(
                "What was tried",
                words(PatientChart.standing(chart.failedTherapies()), PatientViews::therapy)),
            new Group("Scores", words(PatientChart.standing(chart.scores()), PatientViews::score)))
        .filter(group -> !group.entries().isEmpty())
        .toList();
  }

  private static <T> List<String> words(List<T> items, Function<T, String> words) {
    return items.stream().map(words).toList();
  }

  private String condition(NotedCondition condition) {
    return name(condition.condition())
        + condition.since().map(day -> ", since " + day.getYear()).orElse("");
  }

  /** A condition that is not on our list keeps the word it was noted with. */
  private String name(String condition) {
    return conditions
        .find(new ConditionId(condition))
        .map(Condition::name)
        .orElseGet(() -> Words.capital(Words.plain(condition)));
  }

  private static String therapy(FailedTherapy therapy) {
    return Words.capital(Words.plain(therapy.therapy()))
        + therapy.dose().map(dose -> ", " + dose).orElse("") + ": " + Words.plain(therapy.reason());
  }

  private static String score(Score score) {
    return score.instrument().toUpperCase(Locale.ROOT) + " "
        + score.value().stripTrailingZeros().toPlainString()
        + score.context().map(context -> ", " + Words.plain(context)).orElse("") + ", "
        + Words.day(score.on());
  }
}
