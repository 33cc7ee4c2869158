package dev.thecal.web.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/**
 * One run of the command line inside the test's process.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error of picocli and of refusals
 */
record CommandRun(int code, String out, String err) {

  static CommandRun of(String... arguments) {
    return of(new ThecalCommand(), arguments);
  }

  /** One command alone, made for the test. */
  static CommandRun of(Object command, String... arguments) {
    PrintStream before = System.out;
    var out = new ByteArrayOutputStream();
    var err = new StringWriter();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      int code = new CommandLine(command)
          .setErr(new PrintWriter(err, true))
          .setExecutionExceptionHandler(ThecalCommand::refuse)
          .execute(arguments);
      return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString());
    } finally {
      System.setOut(before);
    }
  }
}
