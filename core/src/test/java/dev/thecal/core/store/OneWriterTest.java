package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneWriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1",
        "SELECT\n  clinic_id from clinic",
        "(select a from b) union (select a from c)",
        "select selected_for, updated_at from nextvalue"
      })
  void a_plain_select_reads(String sql) {
    assertThat(OneWriter.reads(sql)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into clinic (clinic_id) select 'a'",
        "update clinic set row_version = 2",
        "delete from clinic",
        "merge into clinic using dual on 1 = 0",
        "select due from scheduling_due\nwhere patient_id = ?\nfor update",
        "select clinic_id from final table (insert into clinic (clinic_id) values (?))",
        "select next value for audit_id",
        "with fresh as (select 1) select * from fresh",
        "create table a (b int)",
        "set lock_timeout 1"
      })
  void everything_else_and_all_that_is_in_doubt_writes(String sql) {
    assertThat(OneWriter.reads(sql)).isFalse();
  }
}
