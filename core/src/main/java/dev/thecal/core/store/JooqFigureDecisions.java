package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.FIGURE_DECISION;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.figure.FigureDecision;
import dev.thecal.core.figure.FigureDecisions;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import dev.thecal.core.reference.FigureKey;
import dev.thecal.core.store.generated.tables.records.FigureDecisionRecord;
import java.time.ZoneOffset;
import java.util.List;

/** Decisions about figures in SQL, one row per version. */
final class JooqFigureDecisions implements FigureDecisions {

  private static final String YES = "yes";

  private final BoundContext bound;

  JooqFigureDecisions(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, FigureDecision decision) {
    access.to(decision.clinic());
    FigureDecisionRecord row = row(decision);
    row.setRecordedBy(access.actor().id());
    row.setRecordedAt(access.at().atOffset(ZoneOffset.UTC));
    return bound.with(sql ->
            sql.insertInto(FIGURE_DECISION).set(row).onConflictDoNothing().execute())
        == 1;
  }

  @Override
  public List<FigureDecision> list(Access access, ClinicId clinic) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(FIGURE_DECISION)
        .where(FIGURE_DECISION.CLINIC_ID.eq(clinic.value()))
        .orderBy(FIGURE_DECISION.FIGURE, FIGURE_DECISION.ROW_VERSION)
        .fetch(JooqFigureDecisions::decision));
  }

  private static FigureDecisionRecord row(FigureDecision decision) {
    var row = new FigureDecisionRecord();
    row.setClinicId(decision.clinic().value());
    row.setFigure(decision.figure().value());
    row.setRowVersion(decision.version());
    row.setDecision(Reads.name(decision.decision()));
    row.setFigureValue(Json.write(decision.value()));
    row.setSource(Json.write(decision.source()));
    row.setDecidedBy(decision.by());
    row.setDecidedByName(decision.byName());
    row.setDecidedOn(decision.on());
    row.setSample(decision.sample() ? YES : "no");
    row.setReason(decision.reason());
    return row;
  }

  private static FigureDecision decision(FigureDecisionRecord row) {
    return new FigureDecision(
        new ClinicId(row.getClinicId()),
        new FigureKey(row.getFigure()),
        row.getRowVersion(),
        Reads.oneOf(FigureDecision.What.class).apply(row.getDecision()),
        Json.read(row.getFigureValue(), ObjectNode.class),
        Json.read(row.getSource(), Citation.class),
        row.getDecidedBy(),
        row.getDecidedByName(),
        row.getDecidedOn(),
        row.getSample().equals(YES),
        row.getReason());
  }
}
