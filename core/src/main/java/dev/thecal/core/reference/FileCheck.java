package dev.thecal.core.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What no reader of one entry can see: names that stand twice, and approvals where none may stand. */
final class FileCheck {

  private final List<InputProblem> problems = new ArrayList<>();
  private final boolean decided;

  private FileCheck(boolean decided) {
    this.decided = decided;
  }

  static List<InputProblem> problems(String text, String list, boolean decided) {
    var check = new FileCheck(decided);
    JsonNode entries = Json.read(text, JsonNode.class).path(list);
    check.unique(entries, "id", "/" + list);
    check.walk(entries, "/" + list);
    return check.problems;
  }

  private void walk(JsonNode node, String pointer) {
    if (node.isArray()) {
      unique(node, FigureTree.KEY, pointer);
      for (int i = 0; i < node.size(); i++) {
        walk(node.get(i), pointer + "/" + i);
      }
    } else if (node.isObject()) {
      if (node.has(FigureTree.APPROVAL) && node.has("source") && !decided) {
        problems.add(new InputProblem(
            pointer + "/" + FigureTree.APPROVAL,
            "approvals are a clinic's, not a file's; take the field out"));
      }
      node.properties().forEach(field -> walk(field.getValue(), pointer + "/" + field.getKey()));
    }
  }

  private void unique(JsonNode list, String name, String pointer) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      JsonNode value = list.get(i).path(name);
      if (value.isTextual() && !seen.add(value.textValue())) {
        problems.add(new InputProblem(
            pointer + "/" + i + "/" + name, "\"" + value.textValue() + "\" stands twice"));
      }
    }
  }
}
