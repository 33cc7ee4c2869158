package dev.thecal.web.config;

import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.json.Suggestions;
import dev.thecal.core.store.DatabaseSettings;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads the configuration from a properties file and, stronger, from environment variables. Everything
 * wrong is reported at once: unknown keys with "maybe", bad values with what is expected.
 */
public final class ConfigurationLoader {

  static final String PREFIX = "THECAL_";

  /** Names the properties file; without it {@code thecal.properties} in the working folder, if there. */
  static final String FILE_VARIABLE = "THECAL_CONFIG";

  private final Map<Setting, String> values = new EnumMap<>(Setting.class);
  private final List<InputProblem> problems = new ArrayList<>();

  private ConfigurationLoader() {}

  /** Of this process: its environment and its working folder. */
  public static Configuration ofProcess() {
    return load(System.getenv(), Path.of(""));
  }

  /**
   * @throws Refusal of kind INVALID with every problem of file and environment
   */
  public static Configuration load(Map<String, String> environment, Path folder) {
    var loader = new ConfigurationLoader();
    loader.readFile(environment, folder);
    loader.readEnvironment(environment);
    return loader.check();
  }

  private void readFile(Map<String, String> environment, Path folder) {
    String named = environment.get(FILE_VARIABLE);
    Path file = folder.resolve(named == null ? "thecal.properties" : named);
    if (named != null && !Files.isReadable(file)) {
      problems.add(new InputProblem(FILE_VARIABLE, "there is no readable file \"" + named + "\""));
    } else if (Files.isReadable(file)) {
      var known = Arrays.stream(Setting.values()).collect(Collectors.toMap(Setting::key, s -> s));
      properties(file)
          .forEach((key, value) -> take(file.getFileName() + " " + key, key, value, known));
    }
  }

  private static Map<String, String> properties(Path file) {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var sorted = new TreeMap<String, String>();
    properties
        .stringPropertyNames()
        .forEach(name -> sorted.put(name, properties.getProperty(name)));
    return sorted;
  }

  private void readEnvironment(Map<String, String> environment) {
    var known =
        Arrays.stream(Setting.values()).collect(Collectors.toMap(Setting::variable, s -> s));
    new TreeMap<>(environment).forEach((name, value) -> {
      if (name.startsWith(PREFIX) && !name.equals(FILE_VARIABLE)) {
        take(name, name, value, known);
      }
    });
  }

  private void take(String where, String name, String value, Map<String, Setting> known) {
    Setting setting = known.get(name);
    if (setting == null) {
      problems.add(
          new InputProblem(where, "unknown key" + Suggestions.maybe(name, known.keySet())));
    } else {
      values.put(setting, value.strip());
    }
  }

  private Configuration check() {
    String host = host();
    int port = number(Setting.SERVER_PORT, 0, 65_535);
    int pool = number(Setting.DATABASE_POOL_SIZE, 1, 100);
    boolean demo = bool(Setting.DEMO_MODE);
    boolean sensitive = bool(Setting.ACCESS_SENSITIVE);
    Optional<DatabaseSettings> database = database(pool);
    Optional<Path> plugins = folder(Setting.PLUGINS_FOLDER);
    Optional<Path> content = folder(Setting.CONTENT_FOLDER);
    boolean jobs = bool(Setting.JOBS_ENABLED);
    MessageSettings messages = MessageReader.read(this::value, this::bad);
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
    Path auditKey = Path.of(value(Setting.AUDIT_KEY_FILE));
    return new Configuration(
        host,
        port,
        database.orElseThrow(),
        auditKey,
        demo,
        sensitive,
        plugins,
        names(Setting.PLUGINS_ENABLED),
        jobs,
        messages,
        content);
  }

  private Optional<Path> folder(Setting setting) {
    Optional<Path> folder =
        Optional.of(value(setting)).filter(v -> !v.isEmpty()).map(Path::of);
    folder
        .filter(path -> !Files.isDirectory(path))
        .ifPresent(path -> bad(setting, "\"" + path + "\" is no folder"));
    return folder;
  }

  private Optional<DatabaseSettings> database(int pool) {
    try {
      return Optional.of(new DatabaseSettings(
          value(Setting.DATABASE_URL),
          value(Setting.DATABASE_USER),
          value(Setting.DATABASE_PASSWORD),
          Math.max(1, pool)));
    } catch (IllegalArgumentException e) {
      bad(Setting.DATABASE_URL, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** Nobody signs in yet, so nobody from outside may come in: a wider address is refused. */
  private String host() {
    String host = value(Setting.SERVER_HOST);
    try {
      if (!InetAddress.getByName(host).isLoopbackAddress()) {
        bad(
            Setting.SERVER_HOST,
            "\"" + host + "\" is not a loopback address; until sign-in exists use 127.0.0.1");
      }
    } catch (UnknownHostException e) {
      bad(Setting.SERVER_HOST, "\"" + host + "\" is no address of this machine; use 127.0.0.1");
    }
    return host;
  }

  private int number(Setting setting, int least, int most) {
    String value = value(setting);
    if (value.matches("\\d{1,6}")
        && Integer.parseInt(value) >= least
        && Integer.parseInt(value) <= most) {
      return Integer.parseInt(value);
    }
    bad(
        setting,
        "a whole number from " + least + " to " + most + " is expected, was \"" + value + "\"");
    return least;
  }

  private boolean bool(Setting setting) {
    String value = value(setting);
    if (!value.equals("true") && !value.equals("false")) {
      bad(
          setting,
          "true or false is expected, was \"" + value + "\""
              + Suggestions.maybe(value, List.of("true", "false")));
    }
    return value.equals("true");
  }

  private List<String> names(Setting setting) {
    return Arrays.stream(value(setting).split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private String value(Setting setting) {
    return values.getOrDefault(setting, setting.standard());
  }

  private void bad(Setting setting, String detail) {
    problems.add(new InputProblem(setting.key(), detail));
  }

  /** One line per key, secrets hidden, for the log at start. */
  public static List<String> effective(Configuration configuration) {
    var lines = new ArrayList<String>();
    for (Setting setting : Setting.values()) {
      lines.add(
          setting.key() + " = " + (setting.secret() ? "(hidden)" : shown(setting, configuration)));
    }
    return lines;
  }

  private static String shown(Setting setting, Configuration c) {
    return switch (setting) {
      case SERVER_HOST -> c.host();
      case SERVER_PORT -> String.valueOf(c.port());
      case DATABASE_URL -> c.database().shownUrl();
      case DATABASE_USER -> c.database().user();
      case DATABASE_PASSWORD -> "(hidden)";
      case DATABASE_POOL_SIZE -> String.valueOf(c.database().poolSize());
      case AUDIT_KEY_FILE -> c.auditKeyFile().toString();
      case DEMO_MODE -> String.valueOf(c.demo());
      case ACCESS_SENSITIVE -> String.valueOf(c.sensitive());
      case PLUGINS_FOLDER -> c.pluginsFolder().map(Path::toString).orElse("");
      case PLUGINS_ENABLED -> String.join(",", c.pluginsEnabled());
      case CONTENT_FOLDER -> c.contentFolder().map(Path::toString).orElse("");
      case JOBS_ENABLED -> String.valueOf(c.jobs());
      case MAIL_HOST, MAIL_PORT, MAIL_SECURITY, MAIL_USER, MAIL_FROM, MAIL_FROM_NAME ->
        c.messages().mail().map(mail -> shown(setting, mail)).orElse("");
      case WEBHOOK_URL ->
        c.messages().webhook().map(hook -> hook.address().toString()).orElse("");
      case MAIL_PASSWORD, WEBHOOK_SECRET -> "(hidden)";
    };
  }

  private static String shown(Setting setting, MailSettings mail) {
    return switch (setting) {
      case MAIL_HOST -> mail.host();
      case MAIL_PORT -> String.valueOf(mail.port());
      case MAIL_SECURITY -> Reads.name(mail.security());
      case MAIL_USER -> mail.user();
      case MAIL_FROM -> mail.from();
      case MAIL_FROM_NAME -> mail.fromName();
      default -> throw new IllegalArgumentException(setting + " is not about mail");
    };
  }
}
