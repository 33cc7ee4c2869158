package dev.thecal.content.library;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.json.Reads;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Turns one file into a {@link Leaflet}, or says everything that is wrong with it. */
final class LeafletParser {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,59}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
  private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");

  private final LeafletFile file;
  private final List<ContentProblem> problems = new ArrayList<>();

  private LeafletParser(LeafletFile file) {
    this.file = file;
  }

  /** Empty if there was a problem; all of them are added to the list. */
  static Optional<Leaflet> parse(LeafletFile file, List<ContentProblem> problems) {
    var parser = new LeafletParser(file);
    Optional<Leaflet> leaflet = parser.read();
    problems.addAll(parser.problems);
    return parser.problems.isEmpty() ? leaflet : Optional.empty();
  }

  private Optional<Leaflet> read() {
    List<String> lines = file.text().lines().toList();
    FrontMatter matter = FrontMatter.parse(file.name(), lines, problems);
    var in = new FrontMatterFields(file.name(), matter, problems);
    List<Section> sections = Sections.parse(file.name(), lines, matter.bodyLine(), problems);
    var id = in.required("id", matching(ID, "lower-case letters, digits and hyphens"));
    var language = in.required("language", matching(LANGUAGE, "two letters, for example en"));
    var title = in.required("title", Reads.text(120));
    var summary = in.required("summary", Reads.text(300));
    var version = in.required("version", matching(VERSION, "three numbers, for example 1.0.0"));
    var status = in.required("status", Reads.oneOf(LeafletStatus.class));
    var reviewer = in.optional("reviewer", Reads.text(120));
    var reviewedOn = in.optional("reviewed-on", Reads::date);
    var due = in.required("next-review-due", Reads::date);
    var change = in.required("change", Reads.text(300));
    var sources = in.requiredList("sources", LeafletParser::citation);
    in.finish();
    status.ifPresent(stage -> checkReview(in, stage, reviewer, reviewedOn, due));
    status.ifPresent(stage -> checkComplete(stage, sections));
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Leaflet(
        id.orElseThrow(),
        language.orElseThrow(),
        title.orElseThrow(),
        summary.orElseThrow(),
        version.orElseThrow(),
        status.orElseThrow(),
        reviewer,
        reviewedOn,
        due.orElseThrow(),
        change.orElseThrow(),
        sources,
        sections,
        file.name()));
  }

  /** Approved without a name would be an invented review; a review after the next one is a slip. */
  private static void checkReview(
      FrontMatterFields in,
      LeafletStatus status,
      Optional<String> reviewer,
      Optional<LocalDate> reviewedOn,
      Optional<LocalDate> due) {
    if (status == LeafletStatus.APPROVED && (reviewer.isEmpty() || reviewedOn.isEmpty())) {
      in.problem("status", "\"approved\" needs \"reviewer\" and \"reviewed-on\"");
    }
    if (reviewer.isPresent() != reviewedOn.isPresent()) {
      in.problem("reviewer", "\"reviewer\" and \"reviewed-on\" stand together or not at all");
    }
    if (reviewedOn.isPresent() && due.isPresent() && !due.get().isAfter(reviewedOn.get())) {
      in.problem("next-review-due", "\"next-review-due\" must be after \"reviewed-on\"");
    }
  }

  private void checkComplete(LeafletStatus status, List<Section> sections) {
    if (status != LeafletStatus.DRAFT) {
      Sections.missing(sections)
          .forEach(id -> problems.add(
              new ContentProblem(file.name(), 0, "the section \"" + id + "\" is missing")));
    }
  }

  /** The address may be missing: not everything can be read openly. */
  private static Citation citation(String item) {
    String[] parts = item.split("\\|", -1);
    if (parts.length == 2) {
      return Citation.of(parts[0].strip(), parts[1].strip());
    }
    if (parts.length != 3 || !parts[2].strip().matches("https?://\\S+")) {
      throw new IllegalArgumentException(
          "write \"title | place in it | https://address\", was \"" + item + "\"");
    }
    return Citation.of(parts[0].strip(), parts[1].strip(), parts[2].strip());
  }

  private static Function<String, String> matching(Pattern pattern, String cure) {
    return value -> {
      if (!pattern.matcher(value).matches()) {
        throw new IllegalArgumentException("\"" + value + "\" does not fit; write " + cure);
      }
      return value;
    };
  }
}
