package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.figure.Reference;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.ledger.EntryId;
import dev.thecal.core.ledger.Ledger;
import dev.thecal.core.ledger.LedgerEntry;
import dev.thecal.core.ledger.LedgerKind;
import dev.thecal.core.ledger.LedgerLine;
import dev.thecal.core.ledger.Lot;
import dev.thecal.core.ledger.LotBalance;
import dev.thecal.core.quantity.Volume;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the controlled-drug ledger must do, on both databases; the actor is nurse-1. */
abstract class LedgerSuite {

  private static final Access SPINE = Accesses.to(Accesses.SPINE);
  private static final Lot LOT = new Lot(Accesses.SPINE, "morphine", "L-1");

  private Database database;
  private Ledger ledger;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    TestClinics.insert(database, Accesses.SPINE, Accesses.REHAB);
    var stores = new CoreStores(database);
    ledger = new Ledger(
        stores.ledgerRecords(),
        ClinicFigures.same(Reference.shipped()),
        stores.auditTrail(),
        database.transactions());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_drug_that_nobody_knows_is_not_received_and_the_nearest_name_is_told() {
    var line = new LedgerLine(
        LedgerKind.RECEIVED,
        Volume.parse("20 mL"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
    var lot = new Lot(Accesses.SPINE, "morphin", "L-9");

    assertThatThrownBy(() -> ledger.record(SPINE, lot, new EntryId("e-9"), line))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("/drug: drug \"morphin\" is not known")
        .hasMessageContaining("morphine");
    assertThat(ledger.entries(SPINE, Accesses.SPINE)).isEmpty();
  }

  @Test
  void a_lot_from_receipt_to_waste() {
    enter("e-1", "received", "60 mL", "");
    enter("e-2", "dispensed", "20 mL", ",\"visit\":\"v-1\"");
    enter("e-3", "filled", "18 mL", ",\"visit\":\"v-1\"");
    enter("e-4", "wasted", "0.5 mL", ",\"visit\":\"v-1\",\"witness\":\"nurse-2\"");
    enter("e-5", "returned", "1 mL", ",\"visit\":\"v-1\"");
    enter("e-6", "wasted", "3 mL", ",\"witness\":\"nurse-2\"");

    LotBalance balance = balance();

    // stock 60 - 20 + 1 - 3 = 38; with the visit 20 - 18 - 0.5 - 1 = 0.5
    assertThat(balance.stock()).hasToString("38 mL");
    assertThat(balance.withVisits().toString()).isEqualTo("{v-1=0.5 mL}");
    assertThat(ledger.entries(SPINE, Accesses.SPINE))
        .extracting(LedgerEntry::no)
        .containsExactly(1, 2, 3, 4, 5, 6);
  }

  @ParameterizedTest(name = "{0} {1}: {3}")
  @CsvSource(delimiter = '|', textBlock = """
      dispensed | 10 mL        | ,"visit":"v-2"       | ok
      dispensed | 10.000001 mL | ,"visit":"v-2"       | balance-below-zero
      wasted    | 10 mL        | ,"witness":"nurse-2" | ok
      wasted    | 10.000001 mL | ,"witness":"nurse-2" | balance-below-zero
      filled    | 20 mL        | ,"visit":"v-1"       | ok
      filled    | 20.000001 mL | ,"visit":"v-1"       | balance-below-zero
      filled    | 1 mL         | ,"visit":"v-2"       | balance-below-zero
      returned  | 20.000001 mL | ,"visit":"v-1"       | balance-below-zero
      """)
  void no_balance_goes_below_zero(String kind, String volume, String more, String code) {
    enter("e-1", "received", "30 mL", "");
    enter("e-2", "dispensed", "20 mL", ",\"visit\":\"v-1\"");

    if (code.equals("ok")) {
      enter("e-3", kind, volume, more);
    } else {
      int audited = TestClinics.count(database, "audit_entry");
      refused(code, () -> enter("e-3", kind, volume, more));
      assertThat(ledger.entries(SPINE, Accesses.SPINE)).hasSize(2);
      assertThat(TestClinics.count(database, "audit_entry")).isEqualTo(audited);
    }
  }

  @Test
  void waste_needs_a_witness_who_is_somebody_else() {
    enter("e-1", "received", "30 mL", "");

    refused("invalid-input", () -> enter("e-2", "wasted", "1 mL", ""));
    refused("invalid-input", () -> enter("e-2", "wasted", "1 mL", ",\"witness\":\" NURSE-1\""));
  }

  @Test
  void a_count_that_differs_is_a_fact_and_changes_no_balance() {
    enter("e-1", "received", "30 mL", "");

    LedgerEntry count = enter("e-2", "counted", "29.5 mL", "");

    assertThat(count.discrepancy()).contains("-0.5 mL");
    assertThat(balance().stock()).hasToString("30 mL");
    assertThat(balance().lastCount()).contains(count);
    assertThat(enter("e-3", "counted", "30 mL", "").discrepancy()).contains("0 mL");
  }

  @Test
  void a_wrong_entry_is_taken_back_once_and_stays() {
    enter("e-1", "received", "30 mL", "");
    enter("e-2", "dispensed", "20 mL", ",\"visit\":\"v-1\"");

    LedgerEntry contra = ledger.contra(SPINE, Accesses.SPINE, new EntryId("e-2"), "another lot");

    assertThat(contra.kind()).isEqualTo(LedgerKind.CONTRA);
    assertThat(balance().stock()).hasToString("30 mL");
    assertThat(balance().withVisits()).isEmpty();
    assertThat(ledger.entries(SPINE, Accesses.SPINE)).hasSize(3);
    refused(
        "taken-back-already",
        () -> ledger.contra(SPINE, Accesses.SPINE, new EntryId("e-2"), "again"));
    refused("contra-of-contra", () -> ledger.contra(SPINE, Accesses.SPINE, contra.id(), "no"));
    refused("not-found", () -> ledger.contra(SPINE, Accesses.SPINE, new EntryId("e-9"), "no"));
    enter("e-3", "wasted", "1 mL", ",\"witness\":\"nurse-2\"");
    refused(
        "balance-below-zero", () -> ledger.contra(SPINE, Accesses.SPINE, new EntryId("e-1"), "no"));
  }

  @Test
  void two_who_dispense_the_rest_at_once_get_it_once() throws Exception {
    enter("e-1", "received", "20 mL", "");
    var pool = Executors.newFixedThreadPool(4);
    List<String> outcomes = new ArrayList<>();
    try {
      List<Callable<String>> calls = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String id = "race-" + i;
        calls.add(
            () -> outcome(() -> enter(id, "dispensed", "20 mL", ",\"visit\":\"" + id + "\"")));
      }
      for (var call : pool.invokeAll(calls)) {
        outcomes.add(call.get());
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(outcomes)
        .containsExactlyInAnyOrder(
            "done", "balance-below-zero", "balance-below-zero", "balance-below-zero");
    assertThat(balance().stock()).hasToString("0 mL");
  }

  @Test
  void another_clinic_and_a_lot_never_received_are_out_of_reach() {
    enter("e-1", "received", "20 mL", "");
    Access rehab = Accesses.to(Accesses.REHAB);

    refused("forbidden", () -> ledger.balances(rehab, Accesses.SPINE));
    refused("not-found", () -> ledger.contra(rehab, Accesses.REHAB, new EntryId("e-1"), "no"));
    refused(
        "not-found",
        () -> ledger.record(
            SPINE,
            new Lot(Accesses.SPINE, "morphine", "L-9"),
            new EntryId("e-2"),
            line("counted", "0 mL", "")));
    refused("entry-exists", () -> enter("e-1", "received", "20 mL", ""));
  }

  private LotBalance balance() {
    return ledger.balances(SPINE, Accesses.SPINE).get(0);
  }

  private LedgerEntry enter(String id, String kind, String volume, String more) {
    return ledger.record(SPINE, LOT, new EntryId(id), line(kind, volume, more));
  }

  private static LedgerLine line(String kind, String volume, String more) {
    var in =
        JsonInput.parse("{\"kind\":\"" + kind + "\",\"volume\":\"" + volume + "\"" + more + "}");
    var line = LedgerLine.read(in);
    in.check();
    return line.get();
  }

  private static String outcome(Supplier<?> call) {
    try {
      return call.get() == null ? "nothing" : "done";
    } catch (Refusal refusal) {
      return refusal.code();
    }
  }

  private static void refused(String code, Supplier<?> call) {
    assertThatThrownBy(call::get)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }
}
