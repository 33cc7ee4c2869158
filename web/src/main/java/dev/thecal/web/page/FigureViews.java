package dev.thecal.web.page;

import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.Role;
import dev.thecal.core.figure.ClinicFigure;
import dev.thecal.core.figure.FigureDecision;
import dev.thecal.core.json.Reads;
import java.util.List;
import java.util.Optional;

/** Turns a clinic's figures into words. */
final class FigureViews {

  private FigureViews() {}

  static FiguresView of(
      PageFrame frame,
      ClinicProfile clinic,
      List<ClinicFigure> all,
      String subject,
      Optional<String> problem) {
    String address = Frames.figuresAddress(clinic);
    return new FiguresView(
        frame,
        clinic.name(),
        all.stream()
            .map(FigureViews::subject)
            .distinct()
            .map(key -> new FiguresView.Subject(key, words(key), key.equals(subject)))
            .toList(),
        words(subject),
        all.stream()
            .filter(figure -> subject(figure).equals(subject))
            .map(FigureViews::row)
            .toList(),
        clinic.team().stream()
            .filter(member -> member.role() == Role.MEDICAL_DIRECTOR)
            .map(member -> new FiguresView.Director(
                member.id(), member.name() + (member.sample() ? " (sample)" : "")))
            .toList(),
        address,
        problem);
  }

  /** {@code drug/morphine}. */
  static String subject(ClinicFigure figure) {
    return figure.figure().kind() + "/" + figure.figure().subject();
  }

  /** {@code Drug: morphine} of {@code drug/morphine}. */
  private static String words(String key) {
    return Words.capital(Words.plain(key.replace("/", ": ")));
  }

  private static FiguresView.Row row(ClinicFigure figure) {
    String key = figure.figure().value();
    return new FiguresView.Row(
        key,
        words(key.substring(subject(figure).length() + 1)),
        figure.words(),
        Reads.name(figure.status()),
        words(figure.status()),
        figure.source().toString(),
        figure.source().address(),
        figure.shipped().map(shipped -> shipped.words() + " (" + shipped.source() + ")"),
        figure.decision().map(FigureViews::decided),
        figure.notInForce(),
        figure.status() == ClinicFigure.Status.DRAFT,
        figure.version());
  }

  private static String decided(FigureDecision decision) {
    return (decision.sample() ? "Sample: " : "") + words(decision.decision()) + " by "
        + decision.byName() + " on " + Words.day(decision.on()) + ". " + decision.reason();
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
