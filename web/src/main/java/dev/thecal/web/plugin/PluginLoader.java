package dev.thecal.web.plugin;

import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Suggestions;
import dev.thecal.core.plugin.ThecalPlugin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Finds plugins on the class path and in a folder, and hands out those the configuration names. */
public final class PluginLoader {

  private PluginLoader() {}

  /**
   * @param folder with plugin jars; they stay open as long as the process
   * @param enabled names in the order of the configuration
   * @throws Refusal of kind INVALID that names every plugin that is missing or there twice
   */
  public static List<ThecalPlugin> load(Optional<Path> folder, List<String> enabled) {
    var problems = new ArrayList<InputProblem>();
    Map<String, ThecalPlugin> found = find(folder, problems);
    var plugins = new ArrayList<ThecalPlugin>();
    for (String name : enabled) {
      ThecalPlugin plugin = found.get(name);
      if (plugin == null) {
        problems.add(new InputProblem(
            "plugins.enabled",
            "there is no plugin \"" + name + "\"" + Suggestions.maybe(name, found.keySet())));
      } else {
        plugins.add(plugin);
      }
    }
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
    return plugins;
  }

  private static Map<String, ThecalPlugin> find(
      Optional<Path> folder, List<InputProblem> problems) {
    ClassLoader loader =
        folder.map(PluginLoader::jars).orElseGet(PluginLoader.class::getClassLoader);
    var found = new LinkedHashMap<String, ThecalPlugin>();
    for (ThecalPlugin plugin : ServiceLoader.load(ThecalPlugin.class, loader)) {
      if (found.putIfAbsent(plugin.name(), plugin) != null) {
        problems.add(new InputProblem(
            "plugins", "plugin \"" + plugin.name() + "\" is there twice; remove one jar"));
      }
    }
    return found;
  }

  private static ClassLoader jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      URL[] urls = files
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted()
          .map(PluginLoader::url)
          .toArray(URL[]::new);
      return new URLClassLoader("thecal-plugins", urls, PluginLoader.class.getClassLoader());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the plugins folder " + folder, e);
    }
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
