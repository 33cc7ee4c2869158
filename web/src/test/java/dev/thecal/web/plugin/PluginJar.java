package dev.thecal.web.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Builds the sample plugin into a jar, as somebody outside would. */
final class PluginJar {

  private static final Path SAMPLE = Path.of("..", "samples", "plugin", "src", "main");

  private PluginJar() {}

  static Path buildInto(Path folder) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    compile(classes);
    Path jars = Files.createDirectories(folder.resolve("plugins"));
    try (OutputStream file = Files.newOutputStream(jars.resolve("support-at-home.jar"));
        JarOutputStream jar = new JarOutputStream(file)) {
      addAll(jar, classes);
      addAll(jar, SAMPLE.resolve("resources"));
    }
    return jars;
  }

  private static void compile(Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      var options = List.of(
          "-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
      var sources = files.getJavaFileObjectsFromPaths(list(SAMPLE.resolve("java")));
      if (!compiler.getTask(null, files, null, options, null, sources).call()) {
        throw new IllegalStateException("the sample plugin does not compile");
      }
    }
  }

  private static void addAll(JarOutputStream jar, Path folder) throws IOException {
    for (Path file : list(folder)) {
      jar.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
      jar.write(Files.readAllBytes(file));
      jar.closeEntry();
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
