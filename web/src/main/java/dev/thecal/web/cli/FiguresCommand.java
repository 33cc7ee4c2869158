package dev.thecal.web.cli;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.figure.ClinicFigure;
import dev.thecal.core.figure.FigureApprovals;
import dev.thecal.core.figure.FigureDecision;
import dev.thecal.core.figure.FigureRequest;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.reference.FigureKey;
import dev.thecal.web.config.Configuration;
import dev.thecal.web.config.ConfigurationLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Figures of the reference data for one clinic: what stands, what its medical director decides, and the history. */
@Command(
    name = "figures",
    mixinStandardHelpOptions = true,
    description =
        "List figures of the reference data for a clinic, decide about them, see the history.")
public final class FiguresCommand {

  private final Supplier<Configuration> configuration;

  /** Asks the database of the environment. */
  public FiguresCommand() {
    this(ConfigurationLoader::ofProcess);
  }

  FiguresCommand(Supplier<Configuration> configuration) {
    this.configuration = configuration;
  }

  /** One line per figure: status, key, value, source, and who decided when. */
  @Command(description = "All figures, or those under a part of a key, with status and source.")
  int list(
      @Option(names = "--clinic", required = true) String clinic,
      @Option(names = "--under", defaultValue = "", description = "for example drug/baclofen")
          String under,
      @Option(names = "--status", description = "cited, draft, approved, rejected or own-value")
          Optional<String> status) {
    Optional<ClinicFigure.Status> only =
        status.map(text -> read("--status", text, Reads.oneOf(ClinicFigure.Status.class)));
    List<ClinicFigure> all =
        with(clinic, door -> approvals(door).list(door.access(), door.clinic()));
    all.stream()
        .filter(figure -> figure.figure().value().startsWith(under))
        .filter(figure -> only.filter(s -> s != figure.status()).isEmpty())
        .forEach(figure -> System.out.println(line(figure)));
    return 0;
  }

  private static String line(ClinicFigure figure) {
    return Reads.name(figure.status()) + "\t" + figure.figure() + "\t" + figure.words() + "\t"
        + figure.source()
        + figure.decision().map(FiguresCommand::decided).orElse("")
        + figure.notInForce().map(why -> " (not in force: " + why + ")").orElse("");
  }

  private static String decided(FigureDecision decision) {
    return "\t" + (decision.sample() ? "sample: " : "") + Reads.name(decision.decision()) + " by "
        + decision.byName() + " on " + decision.on();
  }

  /** Approves a draft as it stands. */
  @Command(description = "Approve a draft figure as its clinic's medical director.")
  int approve(
      @Option(names = "--clinic", required = true) String clinic,
      @Option(names = "--figure", required = true) String figure,
      @Option(
              names = "--by",
              required = true,
              description = "id of a medical director of the clinic's profile")
          String by,
      @Option(names = "--reason", required = true) String reason) {
    FigureKey key = read("--figure", figure, FigureKey::new);
    ClinicFigure now = with(clinic, door -> {
      long basedOn = approvals(door).get(door.access(), door.clinic(), key).version();
      return approvals(door)
          .decide(
              door.access(),
              new FigureRequest(
                  door.clinic(),
                  key,
                  FigureDecision.What.APPROVED,
                  Optional.empty(),
                  by,
                  reason,
                  basedOn,
                  false));
    });
    System.out.println(Json.write(now));
    return 0;
  }

  /** Takes the JSON of the HTTP door: approve, reject, give an own value, withdraw. */
  @Command(
      description =
          "Read one decision as JSON from standard input, as the HTTP interface takes it.")
  int decide(@Option(names = "--clinic", required = true) String clinic) {
    JsonInput in = JsonInput.parse(standardInput());
    var request = FigureRequest.read(in, read("--clinic", clinic, ClinicId::new));
    in.check();
    System.out.println(Json.write(
        with(clinic, door -> approvals(door).decide(door.access(), request.get()))));
    return 0;
  }

  /** Every decision about a figure, the oldest first. */
  @Command(description = "Every decision about a figure as JSON, the oldest first.")
  int history(
      @Option(names = "--clinic", required = true) String clinic,
      @Option(names = "--figure", required = true) String figure) {
    FigureKey key = read("--figure", figure, FigureKey::new);
    System.out.println(Json.write(
        with(clinic, door -> approvals(door).history(door.access(), door.clinic(), key))));
    return 0;
  }

  private static FigureApprovals approvals(ClinicDoor door) {
    return door.get(FigureApprovals.class);
  }

  private <T> T with(String clinic, Function<ClinicDoor, T> work) {
    return ClinicDoor.with(configuration.get(), "figures-command", clinic, work);
  }

  /** An option that cannot be read is refused with its name, never with a trace. */
  private static <T> T read(String option, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(option, String.valueOf(e.getMessage()));
    }
  }

  private static String standardInput() {
    try {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
