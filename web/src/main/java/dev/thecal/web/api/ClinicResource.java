package dev.thecal.web.api;

import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;

/** Clinics and what each has decided for itself. */
public final class ClinicResource implements Routes {

  private final ClinicDirectory directory;
  private final Callers callers;

  @Inject
  public ClinicResource(ClinicDirectory directory, Callers callers) {
    this.directory = directory;
    this.callers = callers;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/api/v1/clinics", this::list);
    routes.get("/api/v1/clinics/{clinic}", this::get);
  }

  private void list(Context ctx) {
    var clinics = directory.list(callers.network(ctx)).stream()
        .map(Versioned::value)
        .map(clinic -> new Summary(
            clinic.id().value(),
            clinic.name(),
            clinic.zone().getId(),
            clinic.therapy().name()))
        .toList();
    ctx.json(Map.of("clinics", clinics));
  }

  /** A clinic in a list. */
  record Summary(String id, String name, String zone, String therapy) {}

  private void get(Context ctx) {
    Versioned<ClinicProfile> found = directory.get(callers.access(ctx), callers.clinic(ctx));
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }
}
