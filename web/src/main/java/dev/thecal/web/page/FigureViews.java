package dev.thecal.web.page;

import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.Role;
import dev.thecal.core.figure.ClinicFigure;
import dev.thecal.core.figure.FigureDecision;
import dev.thecal.core.json.Reads;
import dev.thecal.core.reference.FigureKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Turns a clinic's figures into words. */
final class FigureViews {

  static final String ALL = "all";

  private FigureViews() {}

  /**
   * What the reader wants to see.
   *
   * @param subject key of a drug, pump, mixture or class; {@code all} for every one
   * @param status only figures of this status; empty: any
   */
  record Chosen(String subject, Optional<ClinicFigure.Status> status) {

    boolean fits(ClinicFigure figure) {
      return (subject.equals(ALL) || FigureViews.subject(figure).equals(subject))
          && status.filter(Predicate.not(figure.status()::equals)).isEmpty();
    }
  }

  static FiguresView of(
      PageFrame frame,
      ClinicProfile clinic,
      List<ClinicFigure> all,
      Map<FigureKey, List<FigureDecision>> history,
      Chosen chosen,
      Optional<String> problem) {
    String address = Frames.figuresAddress(clinic);
    return new FiguresView(
        frame,
        clinic.name(),
        statuses(chosen),
        Stream.concat(Stream.of(ALL), all.stream().map(FigureViews::subject).distinct())
            .map(key -> new FiguresView.Subject(
                key, key.equals(ALL) ? "All" : words(key), key.equals(chosen.subject())))
            .toList(),
        chosen.subject().equals(ALL) ? "All figures" : words(chosen.subject()),
        all.stream()
            .filter(chosen::fits)
            .map(figure -> row(
                figure,
                chosen.subject().equals(ALL),
                history.getOrDefault(figure.figure(), List.of())))
            .toList(),
        clinic.team().stream()
            .filter(member -> member.role() == Role.MEDICAL_DIRECTOR)
            .map(member -> new FiguresView.Director(
                member.id(), member.name() + (member.sample() ? " (sample)" : "")))
            .toList(),
        address,
        problem);
  }

  private static List<VisitFormView.Option> statuses(Chosen chosen) {
    return Stream.concat(
            Stream.of(new VisitFormView.Option("any", "Any", chosen.status().isEmpty())),
            Arrays.stream(ClinicFigure.Status.values())
                .map(status -> new VisitFormView.Option(
                    Reads.name(status),
                    words(status),
                    chosen.status().filter(status::equals).isPresent())))
        .toList();
  }

  /** {@code drug/morphine}. */
  static String subject(ClinicFigure figure) {
    return figure.figure().kind() + "/" + figure.figure().subject();
  }

  /** {@code Drug: morphine} of {@code drug/morphine}. */
  private static String words(String key) {
    return Words.capital(Words.plain(key.replace("/", ": ")));
  }

  /**
   * @param whole the name says of what the figure is
   * @param history all decisions about it, the oldest first
   */
  private static FiguresView.Row row(
      ClinicFigure figure, boolean whole, List<FigureDecision> history) {
    String key = figure.figure().value();
    return new FiguresView.Row(
        key,
        whole ? words(key) : words(key.substring(subject(figure).length() + 1)),
        figure.words(),
        Reads.name(figure.status()),
        words(figure.status()),
        figure.source().toString(),
        figure.source().address(),
        figure.shipped().map(shipped -> shipped.words() + " (" + shipped.source() + ")"),
        figure.decision().map(FigureViews::decided),
        figure.notInForce(),
        history.stream()
            .filter(old -> old.version() < figure.version())
            .map(old -> decided(old) + " Value: " + plain(old) + ". Source: " + old.source())
            .toList(),
        figure.status() == ClinicFigure.Status.DRAFT,
        figure.version());
  }

  private static String decided(FigureDecision decision) {
    return (decision.sample() ? "Sample: " : "") + words(decision.decision()) + " by "
        + decision.byName() + " on " + Words.day(decision.on()) + ". " + decision.reason();
  }

  /** The fields as they were decided about, in the order of the document. */
  private static String plain(FigureDecision decision) {
    return decision.value().toString().replaceAll("[{}\"]", "").replace(",", ", ");
  }

  private static String words(FigureDecision.What decision) {
    return switch (decision) {
      case APPROVED -> "Approved";
      case REJECTED -> "Rejected";
      case OWN_VALUE -> "Own value set";
      case WITHDRAWN -> "Decision withdrawn";
    };
  }

  private static String words(ClinicFigure.Status status) {
    return switch (status) {
      case CITED -> "Source read";
      case DRAFT -> "Not verified";
      case APPROVED -> "Approved";
      case REJECTED -> "Rejected";
      case OWN_VALUE -> "Own value";
    };
  }
}
