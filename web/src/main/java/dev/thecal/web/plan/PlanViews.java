package dev.thecal.web.plan;

import dev.thecal.content.library.Leaflet;
import dev.thecal.content.library.Topic;
import dev.thecal.content.render.ClinicLeaflets;
import dev.thecal.content.render.Wording;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.aftercare.AftercarePlan;
import dev.thecal.core.aftercare.AftercarePlans;
import dev.thecal.core.aftercare.Brace;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.Site;
import dev.thecal.core.patient.Chart;
import dev.thecal.core.patient.NotedCondition;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientChart;
import dev.thecal.web.adapter.ClinicReading;
import dev.thecal.web.config.Configuration;
import dev.thecal.web.page.OpenHours;
import dev.thecal.web.page.PrintFrame;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers a patient's plan. */
public final class PlanViews {

  /** With the signs of danger and what to do about each. */
  private static final String SIGNS = "warning-signs";

  private static final String WHEN_TO_CALL = "when-to-call";
  private static final int QUESTIONS = 6;

  private final AftercarePlans aftercare;
  private final NextVisits visits;
  private final Chart chart;
  private final ClinicReading reading;
  private final boolean demo;

  @Inject
  public PlanViews(
      AftercarePlans aftercare,
      NextVisits visits,
      Chart chart,
      ClinicReading reading,
      Configuration configuration) {
    this.aftercare = aftercare;
    this.visits = visits;
    this.chart = chart;
    this.reading = reading;
    this.demo = configuration.demo();
  }

  /** How the reader wants it. */
  record Choice(String language, boolean large) {

    Locale locale() {
      return Locale.forLanguageTag(language + "-US");
    }

    String address(Choice other) {
      return "?language=" + other.language + (other.large ? "&size=large" : "");
    }
  }

  PlanView of(Access access, ClinicProfile clinic, Patient patient, Choice choice) {
    Wording words = Wording.of("plan", choice.language());
    LocalDate today = LocalDate.ofInstant(access.at(), clinic.zone());
    ClinicLeaflets leaflets = reading.of(clinic);
    return new PlanView(
        new PrintFrame(words.phrase("title"), choice.language(), day(today, choice), demo),
        words,
        choice.large(),
        choice.address(new Choice(choice.language(), !choice.large())),
        choice.address(new Choice(choice.language().equals("en") ? "es" : "en", choice.large())),
        patient.fullName(),
        calls(clinic, words, choice),
        open(clinic, access, words, choice),
        visits.words(access, clinic, patient, new PlanWords(words, choice.locale())),
        calendar(access, clinic, patient, words, choice),
        leaflets
            .section(SIGNS, choice.language(), WHEN_TO_CALL)
            .or(() -> leaflets.section("after-the-implant", choice.language(), WHEN_TO_CALL)),
        reading(access, clinic, patient, choice),
        Stream.iterate(1, n -> n + 1)
            .limit(QUESTIONS)
            .map(n -> words.phrase("question." + n))
            .toList());
  }

  private static PlanView.Calls calls(ClinicProfile clinic, Wording words, Choice choice) {
    return new PlanView.Calls(
        clinic.name(),
        clinic.contact().phone(),
        clinic.afterHours().onCallPhone(),
        "911",
        clinic.sites().stream()
            .map(site -> site.name() + ": "
                + String.join("; ", hours(site, words, choice))
                + " (" + site.zone().getId() + ")")
            .toList());
  }

  private static List<String> hours(Site site, Wording words, Choice choice) {
    return OpenHours.lines(
        site, choice.locale(), words.phrase("hours.to"), words.phrase("hours.closed"));
  }

  /** On paper it is the moment of printing; the numbers stand beside it. */
  private static String open(ClinicProfile clinic, Access access, Wording words, Choice choice) {
    for (Site site : clinic.sites()) {
      ZonedDateTime now = access.at().atZone(site.zone());
      LocalTime time = now.toLocalTime();
      Optional<LocalTime> closes = site.hoursOn(now.getDayOfWeek()).stream()
          .filter(hours -> !time.isBefore(hours.from()) && time.isBefore(hours.to()))
          .map(hours -> hours.to())
          .findFirst();
      boolean usual = site.openingExceptions().isEmpty();
      if (closes.isPresent() && usual) {
        return words.phrase("open", site.name(), time(closes.get(), choice));
      }
    }
    return words.phrase("closed");
  }

  private List<String> calendar(
      Access access, ClinicProfile clinic, Patient patient, Wording words, Choice choice) {
    LocalDate today = LocalDate.ofInstant(access.at(), clinic.zone());
    return aftercare.list(access, clinic.id(), patient.id()).stream()
        .map(Versioned::value)
        .findFirst()
        .map(plan -> rules(plan, today, words, choice))
        .orElse(List.of());
  }

  /** Only what still holds. */
  private static List<String> rules(
      AftercarePlan plan, LocalDate today, Wording words, Choice choice) {
    var lines = new ArrayList<String>();
    plan.restrictions().stream()
        .filter(rule -> !rule.heldUntil().isBefore(today))
        .forEach(rule -> lines.add(words.phrase(
            "rule",
            words.phrase(
                rule.always() ? "rule.no" : "rule.maybe",
                words.phrase("activity", rule.activity())),
            day(rule.notBefore(), choice),
            day(rule.heldUntil(), choice))));
    if (!lines.isEmpty() && plan.brace() == Brace.MAY_BE_ADVISED) {
      lines.add(words.phrase("brace.maybe"));
    }
    if (!lines.isEmpty() && plan.brace() == Brace.ADVISED) {
      lines.add(words.phrase("brace.advised"));
    }
    return lines;
  }

  private List<String> reading(
      Access access, ClinicProfile clinic, Patient patient, Choice choice) {
    LocalDate today = LocalDate.ofInstant(access.at(), clinic.zone());
    Set<String> conditions =
        PatientChart.standing(chart.read(access, clinic.id(), patient.id()).conditions()).stream()
            .map(NotedCondition::condition)
            .collect(Collectors.toSet());
    return reading.of(clinic).onSite(choice.language(), today).stream()
        .filter(leaflet -> forThem(leaflet.topic(), patient, conditions))
        .map(Leaflet::title)
        .toList();
  }

  private static boolean forThem(Topic topic, Patient patient, Set<String> conditions) {
    return topic.conditions().stream().anyMatch(id -> conditions.contains(id.value()))
        || (topic.conditions().isEmpty() && topic.stages().contains(patient.stage()));
  }

  static String day(LocalDate day, Choice choice) {
    return PlanWords.day(day, choice.locale());
  }

  private static String time(LocalTime time, Choice choice) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(choice.locale())
        .format(time);
  }
}
