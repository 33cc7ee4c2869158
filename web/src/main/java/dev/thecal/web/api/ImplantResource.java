package dev.thecal.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.implant.Explant;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantFindings;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.implant.ImplantInput;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.JsonInput;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** Pumps of a patient: put in after a successful trial or an accepted waiver, taken out with a reason. */
public final class ImplantResource implements Routes {

  private static final String PATH = PatientResource.PATH + "/{patient}/implants";

  private final Implants implants;
  private final ClinicDirectory directory;
  private final ClinicFigures figures;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public ImplantResource(
      Implants implants,
      ClinicDirectory directory,
      ClinicFigures figures,
      Callers callers,
      Posts posts) {
    this.implants = implants;
    this.directory = directory;
    this.figures = figures;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATH, posts.handler(this::record));
    routes.get(PATH, this::list);
    routes.get(PATH + "/{implant}", this::get);
    routes.post(PATH + "/{implant}/removal", posts.handler(this::remove));
  }

  private Answer record(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var implant = ImplantInput.read(in, callers.clinic(ctx), callers.patient(ctx));
    in.check();
    Access access = callers.access(ctx);
    var policy = directory.get(access, callers.clinic(ctx)).value().policies().trial();
    Versioned<Implant> recorded =
        implants.record(access, implant.get(), Set.copyOf(policy.waiverFor()));
    return Answer.created(ctx.path() + "/" + recorded.value().id(), view(access, recorded.value()))
        .version(recorded.version());
  }

  private Answer remove(Context ctx) {
    long expected = ETags.required(ctx);
    JsonInput in = Callers.input(ctx);
    var explant = Explant.read(in);
    in.check();
    Versioned<Implant> removed =
        implants.remove(callers.access(ctx), find(ctx).value(), explant.get(), expected);
    return Answer.ok(view(callers.access(ctx), removed.value())).version(removed.version());
  }

  private void list(Context ctx) {
    Access access = callers.access(ctx);
    var all = implants.list(access, callers.clinic(ctx), callers.patient(ctx));
    ctx.json(Map.of(
        "implants", all.stream().map(one -> view(access, one.value())).toList()));
  }

  private void get(Context ctx) {
    Versioned<Implant> found = find(ctx);
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(view(callers.access(ctx), found.value()));
    }
  }

  /** The pump with what speaks against it by the figures in force. */
  private ObjectNode view(Access access, Implant implant) {
    var findings =
        ImplantFindings.of(implant, figures.of(access, implant.clinic()).pumps());
    ObjectNode view = Json.mapper().valueToTree(implant);
    return view.set("findings", Json.mapper().valueToTree(findings));
  }

  private Versioned<Implant> find(Context ctx) {
    ImplantId id = Callers.path(ctx, "implant", ImplantId::new);
    return implants.get(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), id);
  }
}
