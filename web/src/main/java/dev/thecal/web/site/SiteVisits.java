package dev.thecal.web.site;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.Purpose;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.web.adapter.ClinicReading;
import dev.thecal.web.http.Callers;
import dev.thecal.web.page.PublicClinics;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Set;

/** Opens a visit for a request, and sends pages. */
public final class SiteVisits {

  /** Who acts when nobody of the clinic does. */
  private static final Actor VISITOR = new Actor("visitor");

  private final PublicClinics clinics;
  private final ClinicReading reading;
  private final Callers callers;
  private final SiteRenderer renderer;

  @Inject
  public SiteVisits(
      PublicClinics clinics, ClinicReading reading, Callers callers, SiteRenderer renderer) {
    this.clinics = clinics;
    this.reading = reading;
    this.callers = callers;
    this.renderer = renderer;
  }

  /**
   * @throws dev.thecal.core.evidence.Refusal as {@link PublicClinics#get}
   */
  Visit open(Context ctx, SiteLanguage language) {
    return of(ctx, clinics.get(ctx), language);
  }

  Visit of(Context ctx, ClinicProfile clinic, SiteLanguage language) {
    var access = new Access(VISITOR, Set.of(clinic.id()), Purpose.OPERATIONS, callers.now());
    return new Visit(clinic, language, access, reading.of(clinic));
  }

  void send(Context ctx, Visit visit, SitePage page) {
    ctx.html(renderer.render(new Frame(visit, base(ctx), clinics.demo()).around(page)));
  }

  static String base(Context ctx) {
    return ctx.scheme() + "://" + ctx.host();
  }
}
