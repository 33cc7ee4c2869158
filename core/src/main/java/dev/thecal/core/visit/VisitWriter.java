package dev.thecal.core.visit;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Ids;
import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.FillId;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.infusion.Preparation;
import dev.thecal.core.infusion.ProgrammeId;
import dev.thecal.core.infusion.PumpReservoir;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.pump.PumpModel;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.quantity.Volume;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Makes a visit history: fill and programmes, in the transaction of its end. */
final class VisitWriter {

  private final Infusions infusions;
  private final PumpModels pumps;

  VisitWriter(Infusions infusions, PumpModels pumps) {
    this.infusions = infusions;
    this.pumps = pumps;
  }

  /** Writes what was found and done; the fill carries the visit's id. */
  Closing write(Access access, RefillVisit visit, InfusionHistory history) {
    visit
        .find(Interrogation.class)
        .ifPresent(read -> VisitHistory.found(history, read)
            .forEach(order -> infusions.recordProgramme(
                access, OpenOrders.inPump(order, new ProgrammeId(Ids.next()), order.from()))));
    VisitEnd end = VisitProgress.end(visit);
    switch (end) {
      case FILLED -> infusions.recordFill(access, filled(visit, Optional.empty(), id(visit)));
      case WRONG_DRUG ->
        infusions.recordFill(access, filled(visit, visit.find(WrongDrug.class), id(visit)));
      case NOT_FILLED -> left(visit, history).ifPresent(fill -> infusions.recordFill(access, fill));
      case NOT_DONE -> throw new IllegalArgumentException("a finished visit was done");
    }
    visit
        .find(Reprogramming.class)
        .flatMap(Reprogramming::programme)
        .ifPresent(programme -> infusions.recordProgramme(access, programme));
    return closing(access, visit, end);
  }

  /** Puts what is truly in the pump in place of the visit's fill, which is marked as entered in error. */
  void correct(Access access, RefillVisit visit, WrongDrug wrong) {
    VisitKey key = visit.key();
    infusions.markFillInError(
        access,
        key.clinic(),
        key.patient(),
        new ErrorMark(key.id().value(), "wrong drug found after the fill"));
    infusions.recordFill(access, filled(visit, Optional.of(wrong), new FillId(Ids.next())));
  }

  private static Fill filled(RefillVisit visit, Optional<WrongDrug> wrong, FillId id) {
    Injection done = visit.find(Injection.class).orElseThrow();
    SyringeLabel label = visit.find(SyringeLabel.class).orElseThrow();
    Preparation in = wrong.map(WrongDrug::inPump).orElse(label.contents());
    Component primary = in.components().get(0);
    return new Fill(
        visit.key().clinic(),
        visit.key().patient(),
        id,
        visit.implant(),
        done.filledAt(),
        primary.drug(),
        primary.concentration(),
        wrong.isPresent() ? in.volume() : done.volume(),
        primary.massUnit(),
        wrong.isPresent() ? Optional.empty() : label.compoundedOn(),
        wrong.isPresent() ? Optional.empty() : Optional.of(label.useBefore()),
        visit.find(Aspiration.class).map(Aspiration::aspirated),
        in.components().subList(1, in.components().size()),
        Optional.of(label.lot()),
        wrong.map(found -> "wrong drug, refill visit " + visit.key().id()));
  }

  /** What is left of the last fill, as measured; it is no fresher than it was. */
  private static Optional<Fill> left(RefillVisit visit, InfusionHistory history) {
    List<Fill> fills = history.standingFills();
    Optional<RecordedStep> step = visit.latest(StepKind.SETBACK);
    Optional<Volume> inside = visit.find(Setback.class).flatMap(Setback::volumeInside);
    if (fills.isEmpty() || step.isEmpty() || inside.isEmpty()) {
      return Optional.empty();
    }
    Fill last = fills.get(fills.size() - 1);
    LocalDate since =
        last.compoundedOn().orElse(last.filledAt().atOffset(ZoneOffset.UTC).toLocalDate());
    return Optional.of(new Fill(
        last.clinic(),
        last.patient(),
        new FillId(visit.key().id().value()),
        last.implant(),
        step.get().at(),
        last.drug(),
        last.concentration(),
        inside.get(),
        last.massUnit(),
        Optional.of(since),
        last.useBefore(),
        visit.find(Aspiration.class).map(Aspiration::aspirated),
        last.secondary(),
        last.lot(),
        Optional.of("not refilled: what is left, refill visit " + visit.key().id())));
  }

  private static FillId id(RefillVisit visit) {
    return new FillId(visit.key().id().value());
  }

  /** The pump stands on top of the worklist until it holds what was ordered. */
  static Closing wrong(Access access) {
    return new Closing(
        VisitEnd.WRONG_DRUG,
        access.actor().id(),
        access.at(),
        Optional.of("wrong drug in the pump"),
        Optional.of(new Reattempt(access.at(), "something else than ordered is in the pump")),
        true);
  }

  private Closing closing(Access access, RefillVisit visit, VisitEnd end) {
    if (end == VisitEnd.WRONG_DRUG) {
      return wrong(access);
    }
    Optional<Setback> setback =
        end == VisitEnd.NOT_FILLED ? visit.find(Setback.class) : Optional.empty();
    boolean unknown = setback.filter(s -> s.inside() == Setback.Inside.UNKNOWN).isPresent();
    return new Closing(
        end,
        access.actor().id(),
        access.at(),
        setback.map(Setback::remark),
        setback.map(ignored -> unknown
            ? new Reattempt(access.at(), "nobody knows what is in the pump: it may be empty now")
            : reattempt(access, visit)),
        unknown);
  }

  /** The earliest moment at which the low-reservoir volume can be reached, in the worst case. */
  private Reattempt reattempt(Access access, RefillVisit visit) {
    VisitKey key = visit.key();
    Optional<Instant> low = infusions
        .history(access, key.clinic(), key.patient())
        .flatMap(history -> pumps
            .find(history.implant().pumpModel())
            .flatMap(model -> PumpReservoir.of(history, model)
                .flatMap(reservoir -> limit(model).flatMap(reservoir::reaches))));
    return low.filter(at -> at.isAfter(access.at()))
        .map(at -> new Reattempt(
            at,
            "in the worst case the reservoir reaches its low volume then, and no refill was done"))
        .orElseGet(() -> new Reattempt(
            access.at(), "the reservoir may be at its low volume now, or its dates are not known"));
  }

  private static Optional<Volume> limit(PumpModel model) {
    return model.volumes().alarm().or(() -> model.volumes().residual()).map(c -> c.value());
  }
}
