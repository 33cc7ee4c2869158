package dev.thecal.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.medication.MorphineEquivalent;
import dev.thecal.core.medication.OpioidFactors;
import dev.thecal.core.patient.Chart;
import dev.thecal.core.patient.Medication;
import dev.thecal.core.patient.Noted;
import dev.thecal.core.patient.PatientChart;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The list of medicines as it holds now, and what its opioids add up to. */
public final class MedicationResource implements Routes {

  private static final String PATH = PatientResource.PATH + "/{patient}/medications";

  private final Chart chart;
  private final OpioidFactors factors;
  private final Callers callers;

  /**
   * The answer.
   *
   * @param complete that nothing is missing from the list was said last; empty if nobody was asked
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record ListAnswer(
      List<Noted<Medication>> taken,
      List<Noted<Medication>> stopped,
      Optional<Boolean> complete,
      MorphineEquivalent oralOpioids) {}

  @Inject
  public MedicationResource(Chart chart, OpioidFactors factors, Callers callers) {
    this.chart = chart;
    this.factors = factors;
    this.callers = callers;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, this::list);
  }

  private void list(Context ctx) {
    PatientChart read = chart.read(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx));
    var list = read.medicationList();
    ctx.json(new ListAnswer(
        list.stream().filter(entry -> entry.item().taken()).toList(),
        list.stream().filter(entry -> !entry.item().taken()).toList(),
        read.findFact(Medication.REVIEWED).flatMap(fact -> fact.truth()),
        MorphineEquivalent.of(read, factors)));
  }
}
