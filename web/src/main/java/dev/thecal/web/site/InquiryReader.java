package dev.thecal.web.site;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.inquiry.InquiryInput;
import dev.thecal.core.inquiry.InquiryKind;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.web.site.Block.Problem;
import java.util.List;

/** Reads a form as the API reads its JSON, and says what is wrong in the visitor's language. */
final class InquiryReader {

  private static final List<String> PLAIN =
      List.of("name", "phone", "email", "message", "payer", "about", "site", "times");

  private InquiryReader() {}

  /**
   * @throws Refusal INVALID, see {@link #problems}
   */
  static InquiryInput read(Visit visit, InquiryKind kind, Filled filled) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("kind", Reads.name(kind));
    json.put("language", visit.language().code());
    PLAIN.forEach(field -> filled.given(field).ifPresent(value -> json.put(field, value)));
    filled.given("relation").ifPresent(relation -> {
      ObjectNode behalf = json.putObject("onBehalf").put("relation", relation);
      filled.given("person").ifPresent(person -> behalf.put("person", person));
    });
    JsonInput in = JsonInput.parse(json.toString());
    var read = InquiryInput.read(in);
    in.check();
    return read.get();
  }

  /** A refusal in the words of the form, one for each field. */
  static List<Problem> problems(Visit visit, Filled filled, Refusal refusal) {
    return refusal.problems().stream()
        .map(InputProblem::pointer)
        .map(pointer -> pointer.substring(pointer.lastIndexOf('/') + 1))
        .distinct()
        .map(field -> new Problem(field, text(visit, filled, field)))
        .toList();
  }

  private static String text(Visit visit, Filled filled, String field) {
    if (filled.given(field).isEmpty()) {
      return visit.say(field.equals("phone") ? "problem.phone" : "problem.missing");
    }
    return switch (field) {
      case "phone" -> visit.say("problem.phone.form");
      case "email" -> visit.say("problem.email.form");
      case "message" -> visit.say("problem.long", String.valueOf(InquiryInput.LONGEST_MESSAGE));
      case "name", "person", "givenName", "familyName" -> visit.say("problem.long", "100");
      case "bornOn" -> visit.say("problem.born");
      default -> visit.say("problem.choose");
    };
  }
}
