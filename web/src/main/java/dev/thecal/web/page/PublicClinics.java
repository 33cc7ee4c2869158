package dev.thecal.web.page;

import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.DemoMode;
import dev.thecal.core.clinic.Publication;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.web.config.Configuration;
import dev.thecal.web.http.Callers;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;

/** The clinics that the public may see: outside demo mode none with invented numbers or people. */
public final class PublicClinics {

  private final ClinicDirectory directory;
  private final Callers callers;
  private final DemoMode demo;

  @Inject
  public PublicClinics(ClinicDirectory directory, Callers callers, Configuration configuration) {
    this.directory = directory;
    this.callers = callers;
    this.demo = new DemoMode(configuration.demo());
  }

  public boolean demo() {
    return demo.on();
  }

  /**
   * The clinic of the path.
   *
   * @throws Refusal NOT_FOUND, or NOT_ALLOWED {@code not-published} with every field to correct
   */
  public ClinicProfile get(Context ctx) {
    ClinicProfile clinic =
        directory.get(callers.access(ctx), callers.clinic(ctx)).value();
    Publication.require(clinic, demo);
    return clinic;
  }

  /** All that are published, by id. */
  public List<ClinicProfile> list(Context ctx) {
    return all(ctx).stream().filter(this::published).toList();
  }

  /** Those whose profile must be corrected first, by id. */
  public List<ClinicProfile> unpublished(Context ctx) {
    return all(ctx).stream().filter(clinic -> !published(clinic)).toList();
  }

  private boolean published(ClinicProfile clinic) {
    return demo.on() || Publication.problems(clinic).isEmpty();
  }

  private List<ClinicProfile> all(Context ctx) {
    return directory.list(callers.network(ctx)).stream().map(Versioned::value).toList();
  }
}
