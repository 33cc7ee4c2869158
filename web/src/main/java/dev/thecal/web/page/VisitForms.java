package dev.thecal.web.page;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.visit.OpenOrders;
import dev.thecal.core.visit.RecordedStep;
import dev.thecal.core.visit.RefillVisit;
import dev.thecal.core.visit.StepKind;
import dev.thecal.core.visit.VisitKey;
import dev.thecal.core.visit.VisitProgress;
import dev.thecal.core.visit.VisitState;
import dev.thecal.web.document.PumpSummaries;
import dev.thecal.web.document.PumpSummary;
import dev.thecal.web.page.PatientPageView.Note;
import dev.thecal.web.page.VisitFormView.Done;
import dev.thecal.web.page.VisitFormView.Field;
import dev.thecal.web.page.VisitFormView.Form;
import dev.thecal.web.page.VisitFormView.Option;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers the page of one refill visit. */
public final class VisitForms {

  private static final List<StepKind> ANY_TIME = List.of(StepKind.SETBACK, StepKind.ESCALATION);

  private final Infusions infusions;
  private final PatientRegister register;
  private final PumpSummaries summaries;
  private final Frames frames;

  @Inject
  public VisitForms(
      Infusions infusions, PatientRegister register, PumpSummaries summaries, Frames frames) {
    this.infusions = infusions;
    this.register = register;
    this.summaries = summaries;
    this.frames = frames;
  }

  /**
   * What was sent and not taken, or what the reader asked for.
   *
   * @param step that the reader wants; empty for the next one
   * @param values typed, by field
   * @param message in words above the form
   */
  record Attempt(
      Optional<StepKind> step,
      Map<String, String> values,
      Optional<Refusal> refusal,
      Optional<String> message) {

    static Attempt at(Optional<StepKind> step) {
      return new Attempt(step, Map.of(), Optional.empty(), Optional.empty());
    }

    Optional<String> problem(String path) {
      return refusal
          .flatMap(no -> no.problems().stream()
              .filter(problem -> problem.pointer().equals("/" + path))
              .findFirst())
          .map(problem -> Words.capital(problem.detail()));
    }
  }

  /** The fields of a step, with the orders it must answer. */
  List<FormInput> inputs(Access access, VisitKey key, StepKind kind) {
    return StepForms.of(
        kind,
        infusions
            .history(access, key.clinic(), key.patient())
            .map(OpenOrders::of)
            .orElse(List.of()));
  }

  VisitFormView of(
      Access access, ClinicProfile clinic, Versioned<RefillVisit> versioned, Attempt attempt) {
    RefillVisit visit = versioned.value();
    VisitKey key = visit.key();
    boolean open = visit.state() == VisitState.OPEN;
    String address = address(key);
    Optional<RecordedStep> stop = VisitProgress.stop(visit).filter(step -> open);
    PumpSummary summary = summaries.get(access, clinic, key.patient());
    return new VisitFormView(
        frames.patient(clinic),
        register.get(access, key.clinic(), key.patient()).value().fullName(),
        visit.order().toString(),
        address,
        versioned.version(),
        open,
        attempt.message(),
        stop.map(VisitForms::notes).orElse(List.of()),
        step(visit, stop, attempt).map(kind -> form(access, clinic.zone(), key, kind, attempt)),
        open && VisitProgress.missing(visit).isEmpty() && stop.isEmpty(),
        visit.closing().map(closing -> VisitsViews.end(closing, clinic.zone())),
        done(visit, address, clinic.zone()),
        others(visit, address),
        people(clinic),
        new VisitFormView.Signs(
            PrintViews.lines(summary.overdose()), PrintViews.lines(summary.withdrawal())));
  }

  static String address(VisitKey key) {
    return Frames.patientAddress(key.clinic(), key.patient()) + "/refill-visits/" + key.id();
  }

  /** Who can be named as the one who takes a step. */
  static List<Option> people(ClinicProfile clinic) {
    return clinic.team().stream()
        .map(one -> new Option(one.id(), one.name() + ", " + Words.plain(one.role()), false))
        .toList();
  }

  private static Optional<StepKind> step(
      RefillVisit visit, Optional<RecordedStep> stop, Attempt attempt) {
    if (visit.state() != VisitState.OPEN) {
      return attempt.step().filter(kind -> kind == StepKind.WRONG_DRUG);
    }
    return attempt
        .step()
        .or(() -> stop.map(RecordedStep::kind))
        .or(() -> VisitProgress.missing(visit).stream().findFirst());
  }

  private Form form(Access access, ZoneId zone, VisitKey key, StepKind kind, Attempt attempt) {
    List<Field> fields = inputs(access, key, kind).stream()
        .map(input -> field(input, attempt, access.at(), zone))
        .toList();
    return new Form(Reads.name(kind), Words.title(kind), fields);
  }

  static Field field(FormInput input, Attempt attempt, Instant now, ZoneId zone) {
    String fresh = input.kind() == FormInput.Kind.MOMENT && input.required()
        ? now.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString()
        : input.fixed();
    String value = attempt.values().getOrDefault(input.path(), fresh);
    List<String> codes =
        input.kind() == FormInput.Kind.YES_NO ? List.of("yes", "no") : input.options();
    return new Field(
        input.path(),
        input.label(),
        Reads.name(input.kind()),
        value,
        input.required(),
        codes.stream()
            .map(code -> new Option(code, Words.capital(Words.plain(code)), code.equals(value)))
            .toList(),
        attempt.problem(input.path()));
  }

  private static List<Done> done(RefillVisit visit, String address, ZoneId zone) {
    return Stream.of(StepKind.values())
        .flatMap(kind -> visit.latest(kind).stream())
        .map(step -> new Done(
            Words.title(step.kind()),
            step.by(),
            Words.moment(step.at(), zone),
            address + "?step=" + Reads.name(step.kind()),
            notes(step)))
        .toList();
  }

  private static List<Link> others(RefillVisit visit, String address) {
    boolean filled = visit.latest(StepKind.FILL).isPresent();
    Stream<StepKind> open = visit.state() == VisitState.OPEN ? ANY_TIME.stream() : Stream.empty();
    Stream<StepKind> wrong = filled && visit.state() != VisitState.CANCELLED
        ? Stream.of(StepKind.WRONG_DRUG)
        : Stream.empty();
    return Stream.concat(open, wrong)
        .map(kind -> new Link(words(kind), address + "?step=" + Reads.name(kind)))
        .toList();
  }

  private static String words(StepKind kind) {
    return switch (kind) {
      case SETBACK -> "The refill did not succeed";
      case ESCALATION -> "A clinician was told";
      case WRONG_DRUG -> "Emergency: the wrong drug is in the pump";
      case INTERROGATION,
          IDENTITY,
          SYRINGE_LABEL,
          SECOND_CHECK,
          SKIN_PREPARATION,
          NEEDLE_PLACEMENT,
          ASPIRATION,
          FILL,
          POST_REFILL_CHECK,
          PROGRAMME,
          EDUCATION -> Words.title(kind);
    };
  }

  private static List<Note> notes(RecordedStep step) {
    return step.findings().stream().map(VisitsViews::note).toList();
  }
}
