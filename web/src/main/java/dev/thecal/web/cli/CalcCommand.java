package dev.thecal.web.cli;

import dev.thecal.core.calculation.CalculationDoor;
import dev.thecal.core.json.Json;
import dev.thecal.web.adapter.ShippedCalculations;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one calculation on standard input and output; touches neither Guice nor a database. */
@Command(
    name = "calc",
    mixinStandardHelpOptions = true,
    description = "Run one calculation: a JSON object in, a JSON object out.")
public final class CalcCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      defaultValue = "",
      description = "the calculation")
  private String name = "";

  @Option(names = "--list", description = "print the names, one a line")
  private boolean list;

  @Override
  public Integer call() throws IOException {
    var door = new CalculationDoor(ShippedCalculations.all());
    if (list) {
      door.names().forEach(System.out::println);
      return 0;
    }
    if (name.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Missing NAME; --list prints the calculations");
    }
    String input = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    var outcome = door.run(name, input);
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(Json.write(outcome.body()));
    return outcome.exitCode();
  }
}
