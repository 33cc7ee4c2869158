package dev.thecal.core.figure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.json.Suggestions;
import dev.thecal.core.reference.Figure;
import dev.thecal.core.reference.ReferenceDataException;
import dev.thecal.core.reference.ReferenceDocument;
import dev.thecal.core.reference.ReferenceDocument.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What documents say about each other: a drug or pump that none of them describes is a problem. */
final class CrossReferences {

  /** Fields of a figure that name drugs; others that begin alike do not exist. */
  private static final Set<String> DRUGS = Set.of("with", "drugs");
  /** Figures whose value is a list of drugs. */
  private static final Set<String> DRUG_FIGURES =
      Set.of("labelled-drugs", "excluded-drugs", "only-drugs", "not-drugs");

  private final Set<String> drugs;
  private final Set<String> pumps;

  private CrossReferences(List<ReferenceDocument> documents) {
    this.drugs = ids(documents, Kind.DRUG);
    this.pumps = ids(documents, Kind.PUMP);
  }

  static List<ReferenceDataException> problems(List<ReferenceDocument> documents) {
    var check = new CrossReferences(documents);
    var problems = new ArrayList<>(twice(documents));
    documents.stream()
        .flatMap(document -> check.problems(document).stream())
        .forEach(problems::add);
    return problems;
  }

  /** Ids that two files share; within one file its own check has seen it. */
  private static List<ReferenceDataException> twice(List<ReferenceDocument> documents) {
    var seen = new HashSet<String>();
    var problems = new ArrayList<ReferenceDataException>();
    for (ReferenceDocument document : documents) {
      for (String id : document.ids()) {
        if (!seen.add(document.kind().word() + "/" + id)) {
          problems.add(new ReferenceDataException(
              document.file(),
              List.of(new InputProblem("", "\"" + id + "\" stands twice: another file has it"))));
        }
      }
    }
    return problems;
  }

  private Optional<ReferenceDataException> problems(ReferenceDocument document) {
    var found = new ArrayList<InputProblem>();
    document.figures().forEach(figure -> check(figure, found));
    document
        .listsOf("drugs")
        .forEach((pointer, ids) -> unknown("drug", ids, drugs, pointer, found));
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new ReferenceDataException(document.file(), found));
  }

  private void check(Figure figure, List<InputProblem> found) {
    figure.value().properties().forEach(field -> {
      String pointer = figure.pointer() + "/" + field.getKey();
      if (DRUGS.contains(field.getKey())) {
        unknown("drug", texts(field.getValue()), drugs, pointer, found);
      } else if (field.getKey().equals("pumps")) {
        unknown("pump model", texts(field.getValue()), pumps, pointer, found);
      } else if (namesDrugs(figure)) {
        Stream<String> ids = Arrays.stream(field.getValue().asText().split(", ", -1));
        unknown("drug", ids.toList(), drugs, pointer, found);
      }
    });
  }

  private static boolean namesDrugs(Figure figure) {
    return DRUG_FIGURES.stream().anyMatch(name -> figure.key().value().endsWith("/" + name));
  }

  private static void unknown(
      String what, List<String> ids, Set<String> known, String at, List<InputProblem> found) {
    ids.stream()
        .filter(id -> !known.contains(id))
        .forEach(id -> found.add(new InputProblem(
            at, "there is no " + what + " \"" + id + "\"" + Suggestions.maybe(id, known))));
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static Set<String> ids(List<ReferenceDocument> documents, Kind kind) {
    var ids = new TreeSet<String>();
    documents.stream()
        .filter(document -> document.kind() == kind)
        .forEach(document -> ids.addAll(document.ids()));
    return ids;
  }
}
