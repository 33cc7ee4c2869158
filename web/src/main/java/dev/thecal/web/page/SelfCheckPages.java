package dev.thecal.web.page;

import dev.thecal.candidacy.selfcheck.ClinicSelfCheck;
import dev.thecal.candidacy.selfcheck.SelfCheck;
import dev.thecal.candidacy.selfcheck.SelfCheckAnswers;
import dev.thecal.candidacy.selfcheck.SelfCheckEnding;
import dev.thecal.candidacy.selfcheck.SelfCheckLanguage;
import dev.thecal.candidacy.selfcheck.SelfCheckStep;
import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.json.Reads;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The self-check as plain forms, one question a page. Answers travel in the body of the form, so that they
 * stand in no address, no history and no log.
 */
public final class SelfCheckPages implements Routes {

  private static final String PATH = "/clinics/{clinic}/self-check";

  private final SelfCheck selfCheck;
  private final ClinicSelfCheck ofClinic;
  private final PublicClinics clinics;
  private final Callers callers;
  private final Frames frames;
  private final PageRenderer renderer;

  @Inject
  public SelfCheckPages(
      SelfCheck selfCheck,
      ClinicSelfCheck ofClinic,
      PublicClinics clinics,
      Callers callers,
      Frames frames,
      PageRenderer renderer) {
    this.selfCheck = selfCheck;
    this.ofClinic = ofClinic;
    this.clinics = clinics;
    this.callers = callers;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, ctx -> show(ctx, language(ctx.queryParam("language")), List.of(), true));
    routes.post(PATH, this::answer);
  }

  private void answer(Context ctx) {
    OwnForms.require(ctx);
    var answers = new ArrayList<>(ctx.formParams("answered"));
    String asked = ctx.formParam("question");
    String choice = ctx.formParam("choice");
    if (asked != null && choice != null) {
      answers.add(asked + ":" + choice);
    }
    show(ctx, language(ctx.formParam("language")), answers, asked == null || choice != null);
  }

  private static SelfCheckLanguage language(@Nullable String code) {
    return "es".equals(code) ? SelfCheckLanguage.ES : SelfCheckLanguage.EN;
  }

  private void show(Context ctx, SelfCheckLanguage language, List<String> answers, boolean chosen) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = clinics.get(ctx);
    Map<String, String> given = given(answers);
    SelfCheckStep step = ofClinic.next(access, clinic, new SelfCheckAnswers(given), language);
    ctx.html(renderer.render(view(clinic, language, step, written(given), chosen)));
  }

  private SelfCheckView view(
      ClinicProfile clinic,
      SelfCheckLanguage language,
      SelfCheckStep step,
      List<String> answers,
      boolean chosen) {
    SelfCheckLanguage other =
        language == SelfCheckLanguage.EN ? SelfCheckLanguage.ES : SelfCheckLanguage.EN;
    Map<String, String> words = selfCheck.pageTexts(language);
    String home = Frames.home(clinic).address();
    return new SelfCheckView(
        frames.below(clinic, words.getOrDefault("title", "")),
        Reads.name(language),
        words,
        step,
        answers,
        answers.isEmpty() ? Optional.empty() : Optional.of(answers.subList(0, answers.size() - 1)),
        chosen,
        home + "/self-check",
        new SelfCheckView.Other(
            Reads.name(other), selfCheck.pageTexts(other).getOrDefault("language", "")),
        step.ending()
            .filter(ending -> ending.kind() == SelfCheckEnding.Kind.HAS_PUMP)
            .map(ending -> home + "/leaflets/after-the-implant"),
        ClinicViews.phones(clinic));
  }

  /** The later answer to the same question counts. */
  private static Map<String, String> given(List<String> answers) {
    var given = new LinkedHashMap<String, String>();
    for (String answer : answers) {
      int at = answer.indexOf(':');
      if (at > 0) {
        given.put(answer.substring(0, at), answer.substring(at + 1));
      }
    }
    return given;
  }

  private static List<String> written(Map<String, String> given) {
    return given.entrySet().stream()
        .map(answer -> answer.getKey() + ":" + answer.getValue())
        .toList();
  }
}
