package dev.thecal.web.vector;

import dev.thecal.web.cli.ThecalCommand;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import picocli.CommandLine;

/** {@code thecal calc NAME} with its standard input and output, inside this process. */
final class CalcProcess {

  /**
   * @param exit code
   * @param out standard output
   */
  record Result(int exit, String out) {}

  /** Starting is slow and the same question has one answer: several tests share it. */
  private static final Map<List<String>, Result> ASKED = new ConcurrentHashMap<>();

  private CalcProcess() {}

  static Result calc(VectorCase row) {
    return ASKED.computeIfAbsent(
        List.of(row.calculation(), row.input()),
        key -> run(row.input(), "calc", row.calculation()));
  }

  private static synchronized Result run(String input, String... arguments) {
    InputStream in = System.in;
    PrintStream out = System.out;
    var written = new ByteArrayOutputStream();
    try {
      System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
      System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
      int exit = new CommandLine(new ThecalCommand()).execute(arguments);
      return new Result(exit, written.toString(StandardCharsets.UTF_8));
    } finally {
      System.setIn(in);
      System.setOut(out);
    }
  }
}
