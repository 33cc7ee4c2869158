import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the commands of a Markdown file's console blocks in one shell and compares what they print. Started
 * from source by {@code .ci/tour}; the rules stand in docs/testing.md.
 */
final class Tour {

  private static final String SERVER_IN_TEXT = "http://(127\\.0\\.0\\.1|localhost):8080";
  private static final long MINUTES = 5;

  private record Step(int line, String command, List<String> expected) {}

  private record Kind(Pattern pattern, String name) {}

  /** What differs from day to day; the order matters, a time holds a date. */
  private static final List<Kind> KINDS = List.of(
      new Kind(Pattern.compile("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b"), "<uuid>"),
      new Kind(
          Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)?"),
          "<time>"),
      new Kind(Pattern.compile("\\b\\d{8}T\\d{6}Z?"), "<time>"),
      new Kind(Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d\\b"), "<date>"),
      new Kind(Pattern.compile("(127\\.0\\.0\\.1|localhost):\\d+"), "<server>"));

  public static void main(String[] args) throws IOException, InterruptedException {
    List<Step> steps = steps(Files.readAllLines(Path.of(args[0])));
    if (steps.isEmpty()) {
      System.err.println(args[0] + " has no ```console block with a line that begins with \"$ \"");
      System.exit(2);
    }
    List<String> outputs = run(steps, args[1]);
    int failures = 0;
    for (int i = 0; i < steps.size(); i++) {
      List<String> printed = i < outputs.size() ? outputs.get(i).lines().toList() : List.of("(never reached)");
      failures += report(args[0], steps.get(i), printed);
    }
    System.out.println(steps.size() + " commands, " + failures + " differ");
    System.exit(failures == 0 ? 0 : 1);
  }

  private static List<Step> steps(List<String> lines) {
    List<Step> steps = new ArrayList<>();
    boolean inside = false;
    boolean continued = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("```")) {
        inside = line.strip().equals("```console");
        continued = false;
      } else if (inside && line.startsWith("$ ")) {
        steps.add(new Step(i + 1, line.substring(2), new ArrayList<>()));
        continued = line.endsWith("\\");
      } else if (inside && !steps.isEmpty()) {
        Step last = steps.get(steps.size() - 1);
        if (continued) {
          steps.set(steps.size() - 1, new Step(last.line, last.command + "\n" + line, last.expected));
          continued = line.endsWith("\\");
        } else {
          last.expected.add(line);
        }
      }
    }
    return steps;
  }

  /** One shell for all, so that variables last; a marker line tells the outputs apart. */
  private static List<String> run(List<Step> steps, String server) throws IOException, InterruptedException {
    String marker = "end-of-" + UUID.randomUUID();
    var script = new StringBuilder();
    for (Step step : steps) {
      script.append(step.command.replaceAll(SERVER_IN_TEXT, Matcher.quoteReplacement(server)))
          .append("\nprintf '\\n%s\\n' ").append(marker).append('\n');
    }
    Path file = Files.createTempFile("tour", ".sh");
    Path output = Files.createTempFile("tour", ".out");
    try {
      Files.writeString(file, script);
      Process shell = new ProcessBuilder("bash", file.toString())
          .redirectInput(Path.of("/dev/null").toFile())
          .redirectErrorStream(true)
          .redirectOutput(output.toFile())
          .start();
      if (!shell.waitFor(MINUTES, TimeUnit.MINUTES)) {
        shell.descendants().forEach(ProcessHandle::destroyForcibly);
        shell.destroyForcibly().waitFor();
        System.err.println("the tour did not end within " + MINUTES + " minutes");
      }
      List<String> outputs = new ArrayList<>(List.of(Files.readString(output).split("\n" + marker + "\n", -1)));
      outputs.remove(outputs.size() - 1);
      return outputs;
    } finally {
      Files.delete(file);
      Files.delete(output);
    }
  }

  private static int report(String file, Step step, List<String> printed) {
    String where = file + ":" + step.line + "  ";
    List<String> expected = normalise(step.expected);
    List<String> actual = normalise(printed);
    if (matches(expected, 0, actual, 0)) {
      System.out.println("ok    " + where + step.command.lines().findFirst().orElse(""));
      return 0;
    }
    System.out.println("DIFF  " + where + step.command);
    System.out.println("--- " + file + "\n" + String.join("\n", expected));
    System.out.println("--- printed\n" + String.join("\n", actual));
    System.out.println("--- printed, not normalised\n" + String.join("\n", printed) + "\n---");
    return 1;
  }

  private static List<String> normalise(List<String> lines) {
    List<String> answer = new ArrayList<>();
    for (String line : lines) {
      String text = line.stripTrailing();
      for (Kind kind : KINDS) {
        text = kind.pattern.matcher(text).replaceAll(kind.name);
      }
      answer.add(text);
    }
    while (!answer.isEmpty() && answer.get(answer.size() - 1).isEmpty()) {
      answer.remove(answer.size() - 1);
    }
    return answer;
  }

  /** Equal line by line; an expected line "..." stands for any number of lines. */
  private static boolean matches(List<String> expected, int e, List<String> actual, int a) {
    int i = e;
    int j = a;
    while (i < expected.size() && !expected.get(i).equals("...")) {
      if (j == actual.size() || !expected.get(i++).equals(actual.get(j++))) {
        return false;
      }
    }
    if (i == expected.size()) {
      return j == actual.size();
    }
    for (int rest = j; rest <= actual.size(); rest++) {
      if (matches(expected, i + 1, actual, rest)) {
        return true;
      }
    }
    return false;
  }

  private Tour() {}
}
