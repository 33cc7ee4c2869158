package dev.thecal.scheduling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingOrigin;
import dev.thecal.scheduling.plan.PlanBudget;
import dev.thecal.scheduling.plan.PlanProgress;
import dev.thecal.scheduling.proposal.Acceptance;
import dev.thecal.scheduling.proposal.AcceptedVisit;
import dev.thecal.scheduling.proposal.KeptProposal;
import dev.thecal.scheduling.proposal.ProposalDesk;
import dev.thecal.scheduling.proposal.ProposalVisit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans that are kept and decided about, on both databases. "Today" is Wednesday 2026-05-06. */
abstract class ProposalSuite {

  private static final PlanBudget BUDGET = new PlanBudget(1_000, 100_000, 1);
  private static final LocalDate SOON = LocalDate.of(2026, 5, 15);

  private Clinic clinic;
  private ProposalDesk desk;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    clinic = new Clinic(kind());
    desk = clinic.plans;
  }

  @AfterEach
  void close() {
    clinic.close();
  }

  @Test
  void a_plan_is_kept_with_its_reasons_and_books_nothing() {
    PatientId one = clinic.pump("p-1", SOON);
    KeptProposal kept = make();

    KeptProposal read = desk.get(Clinic.NURSE, Accesses.SPINE, kept.id());
    assertThat(read).isEqualTo(kept);
    assertThat(read.plan().fingerprint()).hasSize(64);
    assertThat(read.visits()).singleElement().satisfies(visit -> {
      assertThat(visit.visit().patient()).isEqualTo(one);
      assertThat(visit.visit().reason()).contains("p-1/i-p-1");
      assertThat(visit.visit().window().hardStop()).isPresent();
      assertThat(visit.state()).isEqualTo(ProposalVisit.State.OPEN);
    });
    assertThat(clinic.desk.list(Clinic.NURSE, Accesses.SPINE, one)).isEmpty();
  }

  @Test
  void the_same_input_gives_the_same_plan_and_another_input_a_new_one() {
    clinic.pump("p-1", SOON);
    KeptProposal first = make();

    assertThat(make().id()).isEqualTo(first.id());

    clinic.pump("p-2", SOON);
    KeptProposal second = make();
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.plan().fingerprint()).isNotEqualTo(first.plan().fingerprint());
    assertThat(desk.list(Clinic.NURSE, Accesses.SPINE)).hasSize(2);
  }

  @Test
  void a_part_is_accepted_and_the_rest_later_and_once_only() {
    clinic.pump("p-1", SOON);
    clinic.pump("p-2", SOON);
    KeptProposal kept = make();
    ProposalVisit first = kept.visits().get(0);

    List<AcceptedVisit> part = accept(kept, Set.of(first.id()));
    assertThat(part)
        .singleElement()
        .satisfies(one -> assertThat(one.bookingId()).isPresent());
    Booking booking = clinic
        .desk
        .list(Clinic.NURSE, Accesses.SPINE, first.visit().patient())
        .get(0)
        .value();
    assertThat(booking.slot()).isEqualTo(first.visit().slot());
    assertThat(booking.origin().how()).isEqualTo(BookingOrigin.How.PROPOSAL);

    assertThat(accept(kept, Set.of(first.id()))).as("again").isEqualTo(part);
    assertThat(accept(kept, Set.of()))
        .as("the rest")
        .hasSize(1)
        .allSatisfy(one -> assertThat(one.refused()).isEmpty());
    assertThat(
            desk.get(Clinic.NURSE, Accesses.SPINE, kept.id()).visits(ProposalVisit.State.ACCEPTED))
        .hasSize(2);
  }

  @Test
  void a_dose_change_after_the_plan_makes_that_visit_stale_and_no_other() {
    PatientId changed = clinic.pump("p-1", SOON);
    clinic.pump("p-2", SOON);
    KeptProposal kept = make();
    clinic.keep(changed, Clinic.window(SOON.minusDays(2)), "Alpha");

    assertThat(desk.changes(Clinic.NURSE, kept))
        .singleElement()
        .satisfies(one -> assertThat(one.text()).contains("2026-05-15").contains("2026-05-13"));
    List<AcceptedVisit> all = accept(kept, Set.of());

    assertThat(all)
        .filteredOn(one -> one.patient().equals(changed))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.refused()).contains("proposal-stale");
          assertThat(one.text())
              .hasValueSatisfying(text -> assertThat(text)
                  .contains("the latest acceptable day was 2026-05-15 and is 2026-05-13"));
        });
    assertThat(all).filteredOn(one -> one.bookingId().isPresent()).hasSize(1);
    assertThat(clinic.desk.list(Clinic.NURSE, Accesses.SPINE, changed)).isEmpty();
  }

  @Test
  void a_slot_that_somebody_else_took_is_refused_as_a_change_of_the_calendar() {
    clinic.pump("p-1", SOON);
    KeptProposal kept = make();
    PatientId other = clinic.pump("p-2", SOON);
    clinic.desk.book(
        Clinic.NURSE, BookingSuite.request(other, kept.visits().get(0).visit().slot()));

    assertThat(accept(kept, Set.of())).singleElement().satisfies(one -> {
      assertThat(one.refused()).contains("proposal-stale");
      assertThat(one.text())
          .hasValueSatisfying(text -> assertThat(text).contains("the calendar has changed"));
    });
    assertThat(desk.get(Clinic.NURSE, Accesses.SPINE, kept.id()).visits(ProposalVisit.State.OPEN))
        .hasSize(1);
  }

  @Test
  void what_is_rejected_is_not_booked_and_what_is_booked_is_not_rejected() {
    PatientId one = clinic.pump("p-1", SOON);
    KeptProposal kept = make();
    KeptProposal rejected =
        desk.reject(Clinic.NURSE, Accesses.SPINE, kept.id(), Set.of(), "on holiday");

    ProposalVisit visit = rejected.visits().get(0);
    assertThat(visit.state()).isEqualTo(ProposalVisit.State.REJECTED);
    assertThat(visit.decision())
        .hasValueSatisfying(decision -> assertThat(decision.reason()).contains("on holiday"));
    assertThat(accept(kept, Set.of(visit.id())))
        .singleElement()
        .satisfies(outcome -> assertThat(outcome.refused()).contains("proposal-visit-decided"));
    assertThat(clinic.desk.list(Clinic.NURSE, Accesses.SPINE, one)).isEmpty();
    assertThatThrownBy(
            () -> desk.reject(Clinic.NURSE, Accesses.SPINE, kept.id(), Set.of(visit.id()), "again"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("decided about this visit before");
  }

  @Test
  void a_search_that_is_ended_is_kept_as_cut_short_and_never_taken_for_the_whole() {
    clinic.pump("p-1", SOON);
    KeptProposal ended = desk.make(
        Clinic.NURSE,
        Accesses.SPINE,
        60,
        new PlanBudget(1_000_000, 40_000_000, 1),
        (share, unplaced) -> false);

    assertThat(ended.plan().cutShort()).isTrue();
    assertThat(ended.visits()).hasSize(1);
    assertThat(make().id()).isNotEqualTo(ended.id());
  }

  @Test
  void an_unknown_plan_or_visit_is_refused_and_another_clinic_sees_nothing() {
    clinic.pump("p-1", SOON);
    KeptProposal kept = make();

    assertThatThrownBy(() -> desk.get(Clinic.NURSE, Accesses.SPINE, "nowhere"))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> accept(kept, Set.of("nobody")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("nobody");
    assertThatThrownBy(() -> desk.get(Accesses.to(Accesses.REHAB), Accesses.REHAB, kept.id()))
        .isInstanceOf(Refusal.class);
  }

  private KeptProposal make() {
    return desk.make(Clinic.NURSE, Accesses.SPINE, 60, BUDGET, PlanProgress.NONE);
  }

  private List<AcceptedVisit> accept(KeptProposal kept, Set<String> visits) {
    return desk.accept(
        Clinic.NURSE,
        new Acceptance(Accesses.SPINE, kept.id(), visits, Optional.empty(), Set.of()));
  }
}
