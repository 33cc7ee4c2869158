package dev.thecal.web.cli;

import dev.thecal.content.library.BrokenContent;
import dev.thecal.content.library.ContentProblem;
import dev.thecal.content.library.Leaflet;
import dev.thecal.content.library.LeafletDiff;
import dev.thecal.content.library.LeafletFile;
import dev.thecal.content.library.LeafletLibrary;
import dev.thecal.content.library.LeafletPack;
import dev.thecal.content.lint.ContentCheck;
import dev.thecal.content.lint.ContentLint;
import dev.thecal.content.lint.LintFinding;
import dev.thecal.content.readability.Language;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Texts for patients as files, as whoever writes them wants them checked. */
@Command(
    name = "content",
    mixinStandardHelpOptions = true,
    description = "Check and compare texts for patients.")
public final class ContentCommand {

  private static final String STANDARD_INPUT = "-";
  private static final String FRONT_MATTER = "---";

  /** Exit code 1 if anything must be mended before the text may be published. */
  @Command(
      description = {
        "Check a text for patients: every problem at once, with its line, the reason and a better wording.",
        "FILE is a leaflet with its front matter, or any text; - reads standard input;"
            + " a folder is checked as a pack beside the leaflets that ship."
      })
  int check(
      @Parameters(paramLabel = "FILE") String file,
      @Option(
              names = "--language",
              defaultValue = "en",
              description = "of a text without front matter: en or es (default: ${DEFAULT-VALUE})")
          String language) {
    if (Files.isDirectory(Path.of(file))) {
      return pack(Path.of(file));
    }
    String text = text(file);
    return text.startsWith(FRONT_MATTER)
        ? leaflet(new LeafletFile(file, text))
        : plain(file, text, language);
  }

  /** Exit code 0 whether they differ or not. */
  @Command(description = "Tell how version B of a leaflet differs from version A.")
  int diff(
      @Parameters(
              paramLabel = "A",
              description = "a file, or a leaflet that ships: id or id.language")
          String before,
      @Parameters(paramLabel = "B", description = "as A") String after) {
    List<String> lines = LeafletDiff.between(leafletOf(before), leafletOf(after));
    (lines.isEmpty() ? List.of("No difference.") : lines).forEach(Console::line);
    return 0;
  }

  private static int pack(Path folder) {
    try {
      LeafletLibrary library =
          LeafletLibrary.load(List.of(LeafletPack.shipped(), LeafletPack.folder(folder)));
      return told(ContentCheck.problems(library), folder.toString());
    } catch (BrokenContent broken) {
      return told(broken.problems(), folder.toString());
    }
  }

  private static int leaflet(LeafletFile file) {
    try {
      Leaflet leaflet = LeafletLibrary.read(file);
      new ContentLint()
          .check(leaflet).stream()
              .filter(finding -> finding.level() == LintFinding.Level.WARN)
              .forEach(finding -> Console.line(file.name() + ":" + finding));
      int result = told(ContentCheck.problems(leaflet), file.name());
      Console.text(ReadingText.of(leaflet));
      return result;
    } catch (BrokenContent broken) {
      return told(broken.problems(), file.name());
    }
  }

  private static int plain(String file, String text, String language) {
    Language spoken = language(language);
    List<LintFinding> findings = new ContentLint().check(text, spoken);
    findings.forEach(finding -> Console.line(file + ":" + finding));
    boolean errors =
        findings.stream().anyMatch(finding -> finding.level() == LintFinding.Level.ERROR);
    Console.line(errors ? "not to be published" : "ok: " + file);
    Console.text(ReadingText.of(text, spoken));
    return errors ? 1 : 0;
  }

  private static int told(List<ContentProblem> problems, String name) {
    problems.forEach(problem -> Console.line(problem.toString()));
    Console.line(problems.isEmpty() ? "ok: " + name : "not to be published");
    return problems.isEmpty() ? 0 : 1;
  }

  private static Leaflet leafletOf(String name) {
    if (Files.exists(Path.of(name))) {
      try {
        return LeafletLibrary.read(new LeafletFile(name, text(name)));
      } catch (BrokenContent broken) {
        throw Refusal.invalid(broken.problems().stream()
            .map(problem -> new InputProblem(problem.file(), problem.toString()))
            .toList());
      }
    }
    String language = name.endsWith(".es") ? "es" : "en";
    String id = name.replaceFirst("\\.(?:en|es)$", "");
    return LeafletLibrary.shipped()
        .find(id, language)
        .orElseThrow(() -> Refusal.notFound("file or leaflet", name));
  }

  private static Language language(String code) {
    try {
      return Language.of(code);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(
          List.of(new InputProblem("--language", String.valueOf(e.getMessage()))));
    }
  }

  private static String text(String file) {
    if (!file.equals(STANDARD_INPUT)) {
      return CandidacyFiles.text(Path.of(file));
    }
    try {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("standard input cannot be read", e);
    }
  }
}
