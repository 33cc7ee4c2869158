package dev.thecal.scheduling.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.store.DatabaseSettings;
import dev.thecal.scheduling.reminder.QuietHours;
import dev.thecal.scheduling.reminder.Reminder;
import dev.thecal.scheduling.reminder.ReminderChannel;
import dev.thecal.scheduling.reminder.ReminderPolicy;
import dev.thecal.scheduling.reminder.ReminderPurpose;
import dev.thecal.scheduling.reminder.ReminderState;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A node that is killed between handing over and writing down sends no mail twice and loses none. */
@Tag("crash")
abstract class ReminderCrashSuite {

  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final int MESSAGES = 40;
  private static final int ROUNDS = Integer.getInteger("crash.rounds", 6);

  private final Random random = new Random(SEED);
  private final List<String> handed = new ArrayList<>();

  abstract DatabaseSettings settings();

  @Test
  void no_mail_leaves_twice_and_what_may_have_left_is_uncertain() throws Exception {
    DatabaseSettings settings = settings();
    try (var box = new Outbox(settings)) {
      prepare(box);
    }
    Instant at = Outbox.SEND_AT;
    for (int round = 1; round <= ROUNDS; round++) {
      killAfter(settings, at, 1 + random.nextInt(4));
      at = at.plus(Duration.ofMinutes(11));
    }
    runToTheEnd(settings, at);
    check(settings, at);
  }

  private static void prepare(Outbox box) {
    box.save(new ReminderPolicy(
        new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0)),
        MESSAGES,
        List.of(Outbox.rule(ReminderPurpose.APPOINTMENT, ReminderChannel.EMAIL))));
    for (int i = 0; i < MESSAGES; i++) {
      // 9:00, 9:15 … on 13 and 14 May in New York, without lunch
      Instant day = Instant.parse("2026-05-13T13:00:00Z").plus(Duration.ofDays(i / 20));
      int quarter = i % 20;
      box.book(
          box.patient("p-" + i),
          "r1",
          day.plus(Duration.ofMinutes(15L * quarter + (quarter < 12 ? 0 : 60))));
    }
    box.plan(Outbox.SEND_AT.plus(Duration.ofHours(5)));
    assertThat(box.rows()).hasSize(MESSAGES);
  }

  private void killAfter(DatabaseSettings settings, Instant at, int messages) throws Exception {
    Process node = start(settings, at);
    BufferedReader lines = node.inputReader();
    for (int seen = 0; seen < messages; ) {
      seen += keep(lines.readLine()) ? 1 : 0;
    }
    node.toHandle().destroyForcibly();
    rest(node, lines);
  }

  private void runToTheEnd(DatabaseSettings settings, Instant at) throws Exception {
    Process node = start(settings, at.plus(Duration.ofDays(1)));
    rest(node, node.inputReader());
    assertThat(node.exitValue()).isZero();
  }

  private void rest(Process node, BufferedReader lines) throws Exception {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      keep(line);
    }
    node.waitFor();
  }

  private boolean keep(String line) {
    if (line == null) {
      throw new IllegalStateException("the node ended by itself, -Dseed=" + SEED);
    }
    boolean message = line.startsWith(ReminderNode.HANDED);
    if (message) {
      handed.add(line.substring(ReminderNode.HANDED.length()));
    }
    return message;
  }

  private void check(DatabaseSettings settings, Instant at) {
    try (var box = new Outbox(settings)) {
      String when = "-Dseed=" + SEED;
      assertThat(handed).as("handed over twice, %s", when).doesNotHaveDuplicates();
      Set<String> left = states(box, ReminderState.SENT, ReminderState.UNCERTAIN);
      assertThat(left).as("left or perhaps, %s", when).hasSize(MESSAGES).containsAll(handed);
      Set<String> sent = states(box, ReminderState.SENT);
      assertThat(handed).as("sent but never handed over, %s", when).containsAll(sent);
      assertThat(states(box, ReminderState.UNCERTAIN))
          .as("one for each kill at most, %s at %s", when, at)
          .hasSizeLessThanOrEqualTo(ROUNDS);
    }
  }

  private static Set<String> states(Outbox box, ReminderState... states) {
    Set<ReminderState> wanted = Set.of(states);
    return box.rows().stream()
        .filter(row -> wanted.contains(row.state()))
        .map(Reminder::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Process start(DatabaseSettings settings, Instant at) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder = new ProcessBuilder(
        java,
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx256m",
        ReminderNode.class.getName(),
        settings.url(),
        settings.user(),
        settings.password(),
        at.toString());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return builder.start();
  }
}
