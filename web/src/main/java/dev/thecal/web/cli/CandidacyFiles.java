package dev.thecal.web.cli;

import dev.thecal.candidacy.Candidacy;
import dev.thecal.candidacy.CandidacyExtension;
import dev.thecal.candidacy.policy.Policy;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.MalformedJson;
import dev.thecal.web.config.Configuration;
import dev.thecal.web.config.ConfigurationLoader;
import dev.thecal.web.plugin.PluginLoader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Candidacy without a database, for commands on files: shipped rules and policies and those of enabled plugins. */
final class CandidacyFiles {

  private final Candidacy candidacy;

  CandidacyFiles(Candidacy candidacy) {
    this.candidacy = candidacy;
  }

  /** With the plugins that the configuration of this process enables. */
  static CandidacyFiles ofProcess() {
    Configuration configuration = ConfigurationLoader.ofProcess();
    CandidacyExtension[] extensions =
        PluginLoader.load(configuration.pluginsFolder(), configuration.pluginsEnabled()).stream()
            .flatMap(plugin -> plugin.extensions().stream())
            .filter(CandidacyExtension.class::isInstance)
            .map(CandidacyExtension.class::cast)
            .toArray(CandidacyExtension[]::new);
    return new CandidacyFiles(Candidacy.shipped(extensions));
  }

  Candidacy candidacy() {
    return candidacy;
  }

  /** A file if there is one of that name, else a policy of that id. */
  Policy policy(String fileOrId) {
    return isFile(fileOrId)
        ? read(List.of(Path.of(fileOrId)), candidacy.policyReader()::read).get(0)
        : candidacy.policies().get(fileOrId);
  }

  private static boolean isFile(String name) {
    return name.contains("/") || name.endsWith(".json") || Files.exists(Path.of(name));
  }

  /**
   * Reads all files before it complains.
   *
   * @throws Refusal INVALID with the problems of all files, each pointer led by its file
   */
  static <T> List<T> read(List<Path> files, Function<String, T> reader) {
    var problems = new ArrayList<InputProblem>();
    var all = new ArrayList<T>();
    for (Path file : files) {
      text(file, problems).flatMap(text -> read(file, text, reader, problems)).ifPresent(all::add);
    }
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
    return all;
  }

  private static <T> Optional<T> read(
      Path file, String text, Function<String, T> reader, List<InputProblem> problems) {
    try {
      return Optional.of(reader.apply(text));
    } catch (MalformedJson e) {
      problems.add(new InputProblem(file.toString(), String.valueOf(e.getMessage())));
    } catch (Refusal refusal) {
      refusal
          .problems()
          .forEach(p -> problems.add(new InputProblem(file + "#" + p.pointer(), p.detail())));
      if (refusal.problems().isEmpty()) {
        throw refusal;
      }
    }
    return Optional.empty();
  }

  static String text(Path file) {
    var problems = new ArrayList<InputProblem>();
    return text(file, problems).orElseThrow(() -> Refusal.invalid(problems));
  }

  private static Optional<String> text(Path file, List<InputProblem> problems) {
    try {
      return Optional.of(Files.readString(file));
    } catch (CharacterCodingException e) {
      problems.add(new InputProblem(file.toString(), "is not UTF-8; save it in that encoding"));
    } catch (IOException e) {
      problems.add(new InputProblem(file.toString(), "there is no readable file of that name"));
    }
    return Optional.empty();
  }
}
