package dev.thecal.core.outcome;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.medication.OpioidFactors;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What the lead of a programme asks about a clinic and a period; reads, and never changes anything. */
public final class Analyses {

  private final OutcomeRecords records;
  private final ClinicDirectory directory;
  private final ClinicFigures figures;
  private final OpioidFactors factors;
  private final Transactions transactions;

  @Inject
  public Analyses(
      OutcomeRecords records,
      ClinicDirectory directory,
      ClinicFigures figures,
      OpioidFactors factors,
      Transactions transactions) {
    this.records = records;
    this.directory = directory;
    this.figures = figures;
    this.factors = factors;
    this.transactions = transactions;
  }

  /**
   * Makes an analysis from what is on record now.
   *
   * @throws Refusal NOT_FOUND without the clinic, INVALID for a period that ends before it begins, lies ahead
   *     or is longer than 10 years
   */
  public Analysis make(Access access, ClinicId clinic, AnalysisName name, Period period) {
    return transactions.call(() -> {
      ZoneId zone = directory.get(access, clinic).value().zone();
      period.check(LocalDate.ofInstant(access.at(), zone));
      var question = new Question(access, clinic, period, zone);
      return new Analysis(
          name,
          clinic,
          period,
          access.at(),
          name.title(),
          name.definition(),
          figures(name, question),
          findings(name));
    });
  }

  private record Question(Access access, ClinicId clinic, Period period, ZoneId zone) {}

  private List<Figure> figures(AnalysisName name, Question question) {
    return switch (name) {
      case PAIN_AND_FUNCTION -> painAndFunction(question);
      case ORAL_OPIOID -> oralOpioid(question);
      case DOSE_TREND -> doseTrend(question);
      case COMPLICATIONS -> complications(question);
      case REFILLS -> refills(question);
    };
  }

  private static List<Finding> findings(AnalysisName name) {
    return name == AnalysisName.DOSE_TREND ? List.of(GranulomaWatch.NOT_EXCLUDED) : List.of();
  }

  private List<Figure> painAndFunction(Question asked) {
    return ScoreReadings.figures(
        carriers(asked),
        records.listScores(asked.access(), asked.clinic(), asked.period().to()),
        records.listTitrationVisits(
            asked.access(),
            asked.clinic(),
            asked.period().start(asked.zone()),
            asked.period().end(asked.zone())),
        asked.zone());
  }

  private List<Figure> oralOpioid(Question asked) {
    var readings = new OpioidReadings(
        carriers(asked),
        records.listMedicines(asked.access(), asked.clinic(), asked.period().to()),
        records.listTitrationVisits(
            asked.access(),
            asked.clinic(),
            asked.period().start(asked.zone()),
            asked.period().end(asked.zone())),
        factors,
        asked.zone());
    return readings.figures();
  }

  private List<Figure> doseTrend(Question asked) {
    var watch = new GranulomaWatch(figures.of(asked.access(), asked.clinic()).drugs());
    return new DoseTrends(carriers(asked), watch, asked.zone())
        .figures(records.listProgrammes(
            asked.access(), asked.clinic(), asked.period().end(asked.zone())));
  }

  private List<Figure> complications(Question asked) {
    return ComplicationRates.figures(
        carriers(asked), records.listComplications(asked.access(), asked.clinic(), asked.period()));
  }

  private List<Figure> refills(Question asked) {
    var from = asked.period().start(asked.zone());
    var before = asked.period().end(asked.zone());
    var all = new ArrayList<Figure>(RefillRates.discrepancies(
        records.listReconciledVisits(asked.access(), asked.clinic(), from, before)));
    var rates = new RefillRates(
        asked.period(), figures.of(asked.access(), asked.clinic()).pumps(), asked.zone());
    all.add(rates.onTime(
        records.listImplants(asked.access(), asked.clinic()),
        records.listFills(asked.access(), asked.clinic(), from, before),
        records.listProgrammes(asked.access(), asked.clinic(), before)));
    return all;
  }

  private Carriers carriers(Question asked) {
    return new Carriers(
        records.listImplants(asked.access(), asked.clinic()),
        records.listLeft(asked.access(), asked.clinic()),
        asked.period());
  }
}
