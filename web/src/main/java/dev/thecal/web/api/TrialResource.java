package dev.thecal.web.api;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.trial.JudgedTrial;
import dev.thecal.core.trial.Trial;
import dev.thecal.core.trial.TrialId;
import dev.thecal.core.trial.TrialInput;
import dev.thecal.core.trial.TrialRules;
import dev.thecal.core.trial.TrialStandard;
import dev.thecal.core.trial.Trials;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Supplier;

/** Trials of a patient, judged by the threshold of the clinic's profile. */
public final class TrialResource implements Routes {

  private static final String PATH = PatientResource.PATH + "/{patient}/trials";

  private final Trials trials;
  private final ClinicDirectory directory;
  private final TrialRules rules;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public TrialResource(
      Trials trials, ClinicDirectory directory, TrialRules rules, Callers callers, Posts posts) {
    this.trials = trials;
    this.directory = directory;
    this.rules = rules;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATH, posts.handler(this::record));
    routes.get(PATH, this::list);
    routes.get(PATH + "/{trial}", this::get);
    routes.put(PATH + "/{trial}", posts.change(this::correct));
  }

  private Answer record(Context ctx) {
    Told told = read(ctx, TrialInput::read);
    Versioned<JudgedTrial> judged =
        trials.record(callers.access(ctx), told.trial(), told.standard());
    return Answer.created(ctx.path() + "/" + judged.value().trial().id(), judged.value())
        .version(judged.version());
  }

  private Answer correct(Context ctx) {
    long expected = ETags.required(ctx);
    Told told = read(ctx, TrialInput::readChange);
    Trial same = told.trial().as(Callers.path(ctx, "trial", TrialId::new));
    Versioned<JudgedTrial> judged =
        trials.correct(callers.access(ctx), same, told.standard(), expected);
    return Answer.ok(judged.value()).version(judged.version());
  }

  private void list(Context ctx) {
    var all = trials.list(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx));
    ctx.json(Map.of("trials", all.stream().map(Versioned::value).toList()));
  }

  private void get(Context ctx) {
    TrialId id = Callers.path(ctx, "trial", TrialId::new);
    var found = trials.get(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), id);
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  private interface Reading {
    Supplier<Trial> read(JsonInput in, ClinicId clinic, PatientId patient);
  }

  private record Told(Trial trial, TrialStandard standard) {}

  private Told read(Context ctx, Reading reading) {
    JsonInput in = Callers.input(ctx);
    var trial = reading.read(in, callers.clinic(ctx), callers.patient(ctx));
    var payer = in.optionalObject("payer", TrialStandard.Payer::read);
    in.check();
    var profile = directory.get(callers.access(ctx), callers.clinic(ctx)).value();
    var standard = TrialStandard.of(profile.policies().trial(), rules);
    return new Told(trial.get(), standard.with(payer.optional()));
  }
}
