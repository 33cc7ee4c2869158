package dev.thecal.web.cli;

import dev.thecal.candidacy.impact.ImpactPage;
import dev.thecal.candidacy.impact.ImpactQuestion;
import dev.thecal.candidacy.impact.ImpactedPatient;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Json;
import dev.thecal.core.patient.PatientId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * How far a look at a policy's impact has come, so that it can go on after an interruption.
 *
 * @param policy SHA-256 of the candidate's text: another text is another question
 * @param clinic whose patients
 * @param on the day of the assessments, also when it goes on a day later
 * @param from version that the candidate would replace
 * @param sensitive whether its reasons may name what is sensitive
 * @param next the last patient looked at; empty at the beginning
 * @param looked how many were assessed so far
 * @param leftOut how many were not: they have died, or another clinic has accepted them
 * @param changed found so far
 */
record ImpactState(
    String policy,
    String clinic,
    LocalDate on,
    String from,
    boolean sensitive,
    Optional<String> next,
    long looked,
    long leftOut,
    List<ImpactedPatient> changed) {

  static ImpactState begin(String text, ImpactQuestion question) {
    return new ImpactState(
        hash(text),
        question.clinic().value(),
        question.on(),
        question.before().version(),
        question.sensitive(),
        Optional.empty(),
        0,
        0,
        List.of());
  }

  static Optional<ImpactState> find(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(Json.read(Files.readString(file), ImpactState.class))
          : Optional.empty();
    } catch (IOException | IllegalStateException e) {
      throw Refusal.invalid(
          "--resume", file + " holds no progress of this command; remove it to begin again");
    }
  }

  ImpactState require(String text, String ofClinic) {
    if (!policy.equals(hash(text)) || !clinic.equals(ofClinic)) {
      throw Refusal.invalid(
          "--resume",
          "the progress there is of another policy text or clinic (" + clinic
              + "); remove the file to begin again");
    }
    return this;
  }

  void require(ImpactQuestion question) {
    if (sensitive != question.sensitive()) {
      throw Refusal.invalid(
          "--resume",
          "the progress there was begun " + (sensitive ? "with" : "without")
              + " --with-sensitive; go on in the same way, or remove the file to begin again");
    }
    if (!from.equals(question.before().version())) {
      throw Refusal.invalid(
          "--resume",
          "version " + question.before().version()
              + " is in force now, the progress compares with version " + from
              + "; remove the file to begin again");
    }
  }

  ImpactState plus(ImpactPage page) {
    var all = new ArrayList<>(changed);
    all.addAll(page.changed());
    return new ImpactState(
        policy,
        clinic,
        on,
        from,
        sensitive,
        page.next().map(PatientId::value).or(() -> next),
        looked + page.looked(),
        leftOut + page.leftOut(),
        all);
  }

  /** Replaces the file at once: an interruption leaves the old or the new state, never half of one. */
  void write(Path file) {
    try {
      Path whole = Files.createTempFile(
          file.toAbsolutePath().getParent(), file.getFileName().toString(), ".part");
      Files.writeString(whole, Json.write(this));
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the progress in " + file, e);
    }
  }

  static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + file, e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
