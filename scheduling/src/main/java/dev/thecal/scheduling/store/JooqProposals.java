package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_PROPOSAL;
import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_PROPOSAL_VISIT;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.BoundContext;
import dev.thecal.scheduling.proposal.KeptProposal;
import dev.thecal.scheduling.proposal.ProposalRecords;
import dev.thecal.scheduling.proposal.ProposalSummary;
import dev.thecal.scheduling.proposal.ProposalVisit;
import dev.thecal.scheduling.proposal.ProposedVisit;
import dev.thecal.scheduling.store.generated.tables.records.SchedulingProposalRecord;
import dev.thecal.scheduling.store.generated.tables.records.SchedulingProposalVisitRecord;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** Kept plans in SQL: one row a plan, one a visit. */
final class JooqProposals implements ProposalRecords {

  private final BoundContext bound;

  JooqProposals(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public void add(Access access, KeptProposal proposal) {
    access.to(proposal.clinic());
    var row = new SchedulingProposalRecord();
    row.setClinicId(proposal.clinic().value());
    row.setProposalId(proposal.id());
    row.setFingerprint(proposal.plan().fingerprint());
    row.setBody(Json.write(proposal.plan()));
    row.setMadeBy(proposal.madeBy());
    row.setMadeAt(proposal.madeAt().atOffset(ZoneOffset.UTC));
    bound.with(sql -> {
      sql.insertInto(SCHEDULING_PROPOSAL).set(row).execute();
      return sql.batchInsert(
              proposal.visits().stream().map(visit -> row(proposal, visit)).toList())
          .execute();
    });
  }

  @Override
  public Optional<KeptProposal> find(Access access, ClinicId clinic, String id) {
    access.to(clinic);
    return bound.with(sql -> withVisits(
            sql,
            clinic,
            sql.selectFrom(SCHEDULING_PROPOSAL)
                .where(SCHEDULING_PROPOSAL.CLINIC_ID.eq(clinic.value()))
                .and(SCHEDULING_PROPOSAL.PROPOSAL_ID.eq(id))
                .fetch())
        .stream()
        .findFirst());
  }

  @Override
  public List<KeptProposal> list(Access access, ClinicId clinic, int most) {
    access.to(clinic);
    return bound.with(sql -> withVisits(
        sql,
        clinic,
        sql.selectFrom(SCHEDULING_PROPOSAL)
            .where(SCHEDULING_PROPOSAL.CLINIC_ID.eq(clinic.value()))
            .orderBy(SCHEDULING_PROPOSAL.MADE_AT.desc(), SCHEDULING_PROPOSAL.PROPOSAL_ID)
            .limit(most)
            .fetch()));
  }

  @Override
  public boolean decide(Access access, ClinicId clinic, ProposalVisit decided) {
    access.to(clinic);
    ProposalVisit.Decision decision = decided
        .decision()
        .orElseThrow(() -> new IllegalArgumentException("visit " + decided.id() + " is open"));
    return bound.with(sql -> sql.update(SCHEDULING_PROPOSAL_VISIT)
            .set(SCHEDULING_PROPOSAL_VISIT.STATE, Reads.name(decided.state()))
            .set(SCHEDULING_PROPOSAL_VISIT.BOOKING_ID, decided.bookingId().orElse(null))
            .set(SCHEDULING_PROPOSAL_VISIT.DECIDED_BY, decision.by())
            .set(SCHEDULING_PROPOSAL_VISIT.DECIDED_AT, decision.at().atOffset(ZoneOffset.UTC))
            .set(SCHEDULING_PROPOSAL_VISIT.REASON, decision.reason().orElse(null))
            .where(SCHEDULING_PROPOSAL_VISIT.CLINIC_ID.eq(clinic.value()))
            .and(SCHEDULING_PROPOSAL_VISIT.VISIT_ID.eq(decided.id()))
            .and(SCHEDULING_PROPOSAL_VISIT.STATE.eq(Reads.name(ProposalVisit.State.OPEN)))
            .execute())
        == 1;
  }

  private static List<KeptProposal> withVisits(
      DSLContext sql, ClinicId clinic, List<SchedulingProposalRecord> rows) {
    Map<String, List<ProposalVisit>> visits = sql.selectFrom(SCHEDULING_PROPOSAL_VISIT)
        .where(SCHEDULING_PROPOSAL_VISIT.CLINIC_ID.eq(clinic.value()))
        .and(SCHEDULING_PROPOSAL_VISIT.PROPOSAL_ID.in(
            rows.stream().map(SchedulingProposalRecord::getProposalId).toList()))
        .orderBy(SCHEDULING_PROPOSAL_VISIT.STARTS_AT, SCHEDULING_PROPOSAL_VISIT.VISIT_ID)
        .fetchGroups(SCHEDULING_PROPOSAL_VISIT.PROPOSAL_ID, JooqProposals::visit);
    return rows.stream()
        .map(row -> new KeptProposal(
            clinic,
            row.getProposalId(),
            Json.read(row.getBody(), ProposalSummary.class),
            visits.getOrDefault(row.getProposalId(), List.of()),
            row.getMadeBy(),
            row.getMadeAt().toInstant()))
        .toList();
  }

  private static SchedulingProposalVisitRecord row(KeptProposal proposal, ProposalVisit visit) {
    var row = new SchedulingProposalVisitRecord();
    row.setClinicId(proposal.clinic().value());
    row.setVisitId(visit.id());
    row.setProposalId(proposal.id());
    row.setPatientId(visit.visit().patient().value());
    row.setStartsAt(visit.visit().slot().startsAt().atOffset(ZoneOffset.UTC));
    row.setState(Reads.name(visit.state()));
    row.setBody(Json.write(visit.visit()));
    return row;
  }

  /** A merge moves the row: the patient is the row's, not the body's. */
  private static ProposalVisit visit(SchedulingProposalVisitRecord row) {
    return new ProposalVisit(
        row.getVisitId(),
        Json.read(row.getBody(), ProposedVisit.class).of(new PatientId(row.getPatientId())),
        Reads.oneOf(ProposalVisit.State.class).apply(row.getState()),
        Optional.ofNullable(row.getBookingId()),
        Optional.ofNullable(row.getDecidedBy())
            .map(by -> new ProposalVisit.Decision(
                by, row.getDecidedAt().toInstant(), Optional.ofNullable(row.getReason()))));
  }
}
