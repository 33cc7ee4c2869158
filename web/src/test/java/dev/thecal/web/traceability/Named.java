package dev.thecal.web.traceability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.thecal.web.repository.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether what a document names exists: a field of a sample profile, a route, a file or a class. */
final class Named {

  private static final Pattern PROFILE_FIELD = Pattern.compile("([a-z-]+)#(/.+)");
  private static final Pattern ROUTE = Pattern.compile("(GET|POST|PUT|PATCH|DELETE) (/\\S+)");
  private static final Pattern CLASS = Pattern.compile("[A-Z]\\w+");

  private final Set<String> classes;
  private final Map<String, JsonNode> profiles = new HashMap<>();

  private Named(Set<String> classes) {
    this.classes = classes;
  }

  static Named inThisCheckout() {
    return new Named(Stream.of("core", "candidacy", "scheduling", "content", "web", "bench")
        .flatMap(module -> Repository.files(module + "/src", ".java").stream())
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .collect(Collectors.toUnmodifiableSet()));
  }

  boolean exists(String name) {
    var field = PROFILE_FIELD.matcher(name);
    if (field.matches()) {
      return profileHas(field.group(1), field.group(2));
    }
    var route = ROUTE.matcher(name);
    if (route.matches()) {
      return routeExists(route.group(1), route.group(2));
    }
    return CLASS.matcher(name).matches()
        ? classes.contains(name)
        : name.contains("/") && Files.exists(Repository.path(name));
  }

  /** A JSON pointer, in which {@code [id]} picks the entry of a list that has this id or is about this condition. */
  private boolean profileHas(String profile, String pointer) {
    JsonNode node = profiles.computeIfAbsent(profile, Named::profile);
    for (String segment : pointer.substring(1).split("/", -1)) {
      node = segment.startsWith("[")
          ? entry(node, segment.substring(1, segment.length() - 1))
          : node.at("/" + segment);
    }
    return !node.isMissingNode();
  }

  private static JsonNode entry(JsonNode list, String id) {
    for (JsonNode entry : list) {
      if (entry.path("id").asText().equals(id)
          || entry.path("condition").asText().equals(id)) {
        return entry;
      }
    }
    return list.path(-1);
  }

  private static JsonNode profile(String name) {
    Path file = Repository.path("samples/clinics/" + name + ".json");
    return Files.exists(file) ? read(new ObjectMapper(), file) : MissingNode.getInstance();
  }

  private static boolean routeExists(String method, String path) {
    List<Path> descriptions = Repository.files("web/src/main/resources", "openapi.yaml");
    return descriptions.stream()
        .anyMatch(file -> read(new YAMLMapper(), file)
            .path("paths")
            .path(path)
            .has(method.toLowerCase(Locale.ROOT)));
  }

  private static JsonNode read(ObjectMapper mapper, Path file) {
    try {
      return mapper.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
