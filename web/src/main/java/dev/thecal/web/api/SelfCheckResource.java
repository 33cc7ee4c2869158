package dev.thecal.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.candidacy.selfcheck.ClinicSelfCheck;
import dev.thecal.candidacy.selfcheck.SelfCheckAnswers;
import dev.thecal.candidacy.selfcheck.SelfCheckLanguage;
import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** The self-check for visitors: all answers in, the next question or the ending out. Nothing is kept. */
public final class SelfCheckResource implements Routes {

  private final ClinicSelfCheck selfCheck;
  private final ClinicDirectory directory;
  private final Callers callers;

  @Inject
  public SelfCheckResource(ClinicSelfCheck selfCheck, ClinicDirectory directory, Callers callers) {
    this.selfCheck = selfCheck;
    this.directory = directory;
    this.callers = callers;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post("/api/v1/clinics/{clinic}/self-check", this::next);
  }

  private void next(Context ctx) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = directory.get(access, callers.clinic(ctx)).value();
    JsonInput in = Callers.input(ctx);
    var language = in.optional("language", Reads.oneOf(SelfCheckLanguage.class));
    var answers = in.optionalRaw("answers");
    Map<String, String> given = answers.optional().map(node -> read(in, node)).orElseGet(Map::of);
    in.check();
    ctx.json(selfCheck.next(
        access,
        clinic,
        new SelfCheckAnswers(given),
        language.optional().orElse(SelfCheckLanguage.EN)));
  }

  private static Map<String, String> read(JsonInput in, JsonNode node) {
    var given = new LinkedHashMap<String, String>();
    if (!node.isObject()) {
      in.problem("answers", "an object of question and answer is expected, was " + node);
    }
    node.properties().forEach(field -> {
      if (field.getValue().isTextual()) {
        given.put(field.getKey(), field.getValue().textValue());
      } else {
        in.problem("answers/" + field.getKey(), "a text is expected, was " + field.getValue());
      }
    });
    return given;
  }
}
