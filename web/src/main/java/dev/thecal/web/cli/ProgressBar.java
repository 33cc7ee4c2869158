package dev.thecal.web.cli;

import java.io.PrintWriter;

/** One line that fills up, for runs that a person waits for. */
final class ProgressBar {

  private static final int WIDTH = 40;
  private static final int PERCENT = 100;

  private final PrintWriter out;
  private final long total;
  private final boolean shown;

  /**
   * @param total of what is counted, 0 or more
   * @param shown whether anybody watches
   */
  ProgressBar(PrintWriter out, long total, boolean shown) {
    this.out = out;
    this.total = total;
    this.shown = shown;
  }

  /** Whether this process talks to a terminal; from Java 22 on a console alone does not say so. */
  @SuppressWarnings("SystemConsoleNull")
  static boolean isWatched() {
    var console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException olderJava) {
      return true;
    }
  }

  void show(long done) {
    if (!shown) {
      return;
    }
    long percent = total == 0 ? PERCENT : Math.min(PERCENT, PERCENT * done / total);
    int filled = (int) (WIDTH * percent / PERCENT);
    out.print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + percent + " %, "
        + done + " of " + total);
    out.flush();
  }

  void end() {
    if (shown) {
      out.println();
      out.flush();
    }
  }
}
