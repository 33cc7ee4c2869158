package dev.thecal.web.api;

import dev.thecal.candidacy.Assessments;
import dev.thecal.candidacy.Candidacy;
import dev.thecal.candidacy.ProductFindings;
import dev.thecal.candidacy.SensitiveFindings;
import dev.thecal.candidacy.rule.Products;
import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Every drug in every pump, and what speaks against it for a patient; what is sensitive only on request. */
public final class ProductFindingsResource implements Routes {

  private final Candidacy candidacy;
  private final Assessments assessments;
  private final ClinicDirectory directory;
  private final SensitiveFindings sensitive;
  private final Callers callers;
  private final Products products = Products.shipped();

  @Inject
  public ProductFindingsResource(
      Candidacy candidacy,
      Assessments assessments,
      ClinicDirectory directory,
      SensitiveFindings sensitive,
      Callers callers) {
    this.candidacy = candidacy;
    this.assessments = assessments;
    this.directory = directory;
    this.sensitive = sensitive;
    this.callers = callers;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PatientResource.PATH + "/{patient}/product-findings", this::get);
  }

  private void get(Context ctx) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = directory.get(access, callers.clinic(ctx)).value();
    LocalDate today = LocalDate.ofInstant(access.at(), clinic.zone());
    var known = assessments.facts(access, clinic.id(), callers.patient(ctx), today);
    if (Callers.asksForSensitive(ctx)) {
      sensitive.open(access, clinic.id(), "patient/" + callers.patient(ctx) + "/product-findings");
      ctx.json(ProductFindings.of(candidacy, products, known.facts(), today));
    } else {
      ctx.json(ProductFindings.withoutSensitive(candidacy, products, known.facts(), today));
    }
  }
}
