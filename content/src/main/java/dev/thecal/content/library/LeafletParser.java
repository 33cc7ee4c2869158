package dev.thecal.content.library;

import dev.thecal.core.condition.ConditionId;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.Stage;
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
  private final Blocks blocks;
  private final List<ContentProblem> problems = new ArrayList<>();

  private LeafletParser(LeafletFile file, Blocks blocks) {
    this.file = file;
    this.blocks = blocks;
  }

  /** Empty if there was a problem; all of them are added to the list. */
  static Optional<Leaflet> parse(LeafletFile file, Blocks blocks, List<ContentProblem> problems) {
    var parser = new LeafletParser(file, blocks);
    Optional<Leaflet> leaflet = parser.read();
    problems.addAll(parser.problems);
    return parser.problems.isEmpty() ? leaflet : Optional.empty();
  }

  private Optional<Leaflet> read() {
    List<String> lines = file.text().lines().toList();
    FrontMatter matter = FrontMatter.parse(file.name(), lines, problems);
    var in = new FrontMatterFields(file.name(), matter, problems);
    var id = in.required("id", matching(ID, "lower-case letters, digits and hyphens"));
    var language = in.required("language", matching(LANGUAGE, "two letters, for example en"));
    var title = in.required("title", Reads.text(120));
    var summary = in.required("summary", Reads.text(300));
    var version = in.required("version", version());
    var overrides = in.optional("overrides", version());
    var translation = translation(in);
    var topic = topic(in);
    var review = review(in);
    var change = in.required("change", Reads.text(300));
    var sources = in.requiredList("sources", LeafletParser::citation);
    in.finish();
    List<Section> sections = sections(lines, matter.bodyLine(), language.orElse("en"), review);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Leaflet(
        id.orElseThrow(),
        language.orElseThrow(),
        title.orElseThrow(),
        summary.orElseThrow(),
        version.orElseThrow(),
        overrides,
        translation,
        topic.orElseThrow(),
        review.orElseThrow(),
        change.orElseThrow(),
        sources,
        sections,
        file.name()));
  }

  private Optional<Translation> translation(FrontMatterFields in) {
    var translator = in.optional("translator", Reads.text(120));
    var original = in.optional("translates", version());
    if (original.isEmpty() && translator.isPresent()) {
      in.problem(
          "translator", "\"translator\" needs \"translates\": the version that was translated");
    }
    return original.map(made -> new Translation(made, translator));
  }

  private static Optional<Topic> topic(FrontMatterFields in) {
    var kind = in.required("kind", Reads.oneOf(LeafletKind.class));
    var conditions = in.optionalList("conditions", ConditionId::new);
    var stages = in.optionalList("stages", Reads.oneOf(Stage.class));
    var keywords = in.optionalList("keywords", Reads.text(60));
    return kind.map(of -> new Topic(of, conditions, stages, keywords));
  }

  private static Optional<Review> review(FrontMatterFields in) {
    var status = in.required("status", Reads.oneOf(LeafletStatus.class));
    var reviewer = in.optional("reviewer", Reads.text(120));
    var reviewedOn = in.optional("reviewed-on", Reads::date);
    var due = in.required("next-review-due", Reads::date);
    status.ifPresent(stage -> checkReview(in, stage, reviewer, reviewedOn, due));
    return status.isPresent() && due.isPresent()
        ? Optional.of(new Review(status.get(), reviewer, reviewedOn, due.get()))
        : Optional.empty();
  }

  private List<Section> sections(
      List<String> lines, int bodyLine, String language, Optional<Review> review) {
    List<Section> sections = Sections.parse(file.name(), lines, bodyLine, problems).stream()
        .map(section -> blocks.expand(file.name(), language, section, problems))
        .toList();
    if (review.isPresent() && review.get().status() != LeafletStatus.DRAFT) {
      Sections.missing(sections)
          .forEach(id -> problems.add(
              new ContentProblem(file.name(), 0, "the section \"" + id + "\" is missing")));
    }
    return sections;
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

  private static Function<String, String> version() {
    return matching(VERSION, "three numbers, for example 1.0.0");
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
