package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.Purpose;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.inquiry.EmergencyWords;
import dev.thecal.core.inquiry.Inquiries;
import dev.thecal.core.inquiry.Inquiry;
import dev.thecal.core.inquiry.InquiryCursor;
import dev.thecal.core.inquiry.InquiryInput;
import dev.thecal.core.inquiry.InquiryState;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the front desk's inbox must do, on both databases. */
abstract class InquiriesSuite {

  private static final Access DESK = Accesses.to(Accesses.SPINE);
  private static final Access VISITOR = later(0);

  private Database database;
  private Inquiries inquiries;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    TestClinics.insert(database, Accesses.SPINE, Accesses.REHAB);
    var stores = new CoreStores(database);
    inquiries = new Inquiries(
        stores.inquiryRecords(),
        new ClinicDirectory(stores.clinics(), stores.auditTrail(), database.transactions()),
        EmergencyWords.shipped(),
        stores.auditTrail(),
        database.transactions());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void one_form_is_stored_once_whatever_the_visitor_presses() {
    Inquiry first = submit(VISITOR, "What does it cost?", "form-1").value();
    Inquiry again = submit(later(60), "What does it cost? Changed.", "form-1").value();
    Inquiry other = submit(VISITOR, "What does it cost?", "form-2").value();

    assertThat(again).isEqualTo(first);
    assertThat(other.reference()).isNotEqualTo(first.reference());
    assertThat(first.reference()).matches("Q-[2-9A-Z]{5}-[2-9A-Z]{5}");
    assertThat(TestClinics.count(database, "inquiry")).isEqualTo(2);
    assertThat(TestClinics.count(database, "audit_entry")).isEqualTo(2);
  }

  @Test
  void ten_at_once_with_one_form_are_one() throws ExecutionException, InterruptedException {
    var start = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(10);
    try {
      List<Future<String>> answers = IntStream.range(0, 10)
          .mapToObj(i -> pool.submit(() -> {
            start.await();
            return submit(VISITOR, "Please call me", "form-1").value().reference();
          }))
          .toList();
      start.countDown();
      var references = new HashSet<String>();
      for (Future<String> answer : answers) {
        references.add(answer.get());
      }

      assertThat(references).hasSize(1);
      assertThat(TestClinics.count(database, "inquiry")).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void the_desk_takes_answers_and_closes_and_every_step_is_kept() {
    Versioned<Inquiry> asked = submit(VISITOR, "Please call me", "form-1");
    var id = asked.value().id();

    Versioned<Inquiry> taken = inquiries.take(DESK, Accesses.SPINE, id, asked.version());
    Versioned<Inquiry> answered =
        inquiries.answer(DESK, Accesses.SPINE, id, taken.version(), "Called, first visit agreed");
    Versioned<Inquiry> closed =
        inquiries.close(DESK, Accesses.SPINE, id, answered.version(), "done");

    assertThat(closed.value().steps())
        .extracting(step -> step.to() + " " + step.by() + " " + step.note())
        .containsExactly(
            "TAKEN nurse-1 ", "ANSWERED nurse-1 Called, first visit agreed", "CLOSED nurse-1 done");
    assertThat(inquiries.get(DESK, Accesses.SPINE, id)).isEqualTo(closed);
    assertThat(TestClinics.count(database, "audit_entry")).isEqualTo(4);
  }

  @Test
  void what_is_answered_cannot_be_taken_and_what_is_closed_stays_closed() {
    Versioned<Inquiry> asked = submit(VISITOR, "Please call me", "form-1");
    var id = asked.value().id();
    inquiries.answer(DESK, Accesses.SPINE, id, 1, "Called");

    assertCode(() -> inquiries.take(DESK, Accesses.SPINE, id, 2), "inquiry-answered");
    inquiries.close(DESK, Accesses.SPINE, id, 2, "done");
    assertCode(() -> inquiries.answer(DESK, Accesses.SPINE, id, 3, "again"), "inquiry-closed");
  }

  @Test
  void two_at_the_desk_do_not_overwrite_each_other() {
    var id = submit(VISITOR, "Please call me", "form-1").value().id();
    inquiries.take(DESK, Accesses.SPINE, id, 1);

    assertCode(() -> inquiries.take(DESK, Accesses.SPINE, id, 1), "stale");
  }

  @Test
  void the_inbox_pages_by_time_and_finds_what_is_urgent() {
    submit(later(0), "Please call me", "form-a");
    Inquiry urgent = submit(later(1), "She is hard to wake up", "form-b").value();
    Inquiry last = submit(later(2), "Do you treat sciatica?", "form-c").value();

    List<Versioned<Inquiry>> page = list(false, Optional.empty(), 2);
    List<Versioned<Inquiry>> rest =
        list(false, Optional.of(InquiryCursor.of(page.get(1).value())), 2);

    assertThat(page).extracting(one -> one.value().formKey()).containsExactly("form-a", "form-b");
    assertThat(rest).extracting(Versioned::value).containsExactly(last);
    assertThat(list(true, Optional.empty(), 10))
        .extracting(Versioned::value)
        .containsExactly(urgent);
    assertThat(
            inquiries.list(DESK, Accesses.SPINE, InquiryState.TAKEN, false, Optional.empty(), 10))
        .isEmpty();
  }

  @Test
  void another_clinic_sees_nothing_of_it() {
    var id = submit(VISITOR, "Please call me", "form-1").value().id();

    assertThatThrownBy(() -> inquiries.get(Accesses.to(Accesses.REHAB), Accesses.SPINE, id))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> inquiries.get(Accesses.to(Accesses.REHAB), Accesses.REHAB, id))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_site_that_the_clinic_does_not_have_is_refused_with_those_it_has() {
    InquiryInput asked = input("""
        {"kind":"contact","name":"Ana","phone":"206-555-0100","language":"es","message":"Hola","site":"mars"}""");

    assertThatThrownBy(() -> inquiries.submit(VISITOR, Accesses.SPINE, asked, "form-1"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("mars")
        .hasMessageContaining("choose one of");
  }

  private List<Versioned<Inquiry>> list(boolean urgent, Optional<InquiryCursor> after, int limit) {
    return inquiries.list(DESK, Accesses.SPINE, InquiryState.NEW, urgent, after, limit);
  }

  private Versioned<Inquiry> submit(Access access, String message, String formKey) {
    return inquiries.submit(access, Accesses.SPINE, input("""
        {"kind":"contact","name":"Ana","phone":"206-555-0100","language":"en","message":"%s"}""".formatted(message)), formKey);
  }

  private static InquiryInput input(String json) {
    JsonInput in = JsonInput.parse(json);
    var asked = InquiryInput.read(in);
    in.check();
    return asked.get();
  }

  private static Access later(int seconds) {
    return new Access(
        new Actor("visitor"),
        Set.of(Accesses.SPINE),
        Purpose.OPERATIONS,
        Accesses.NOW.plusSeconds(seconds));
  }

  private static void assertCode(Runnable action, String code) {
    assertThatThrownBy(action::run)
        .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
        .extracting(Refusal::code)
        .isEqualTo(code);
  }
}
