-- A held slot is free again by its time alone: no job needs to run.
alter table scheduling_booking add column held_until timestamp with time zone;
-- how the appointment came about: by whom, out of which series, with which rule set aside
alter table scheduling_booking add column origin_json text default '{"how":"staff"}' not null;
alter table scheduling_booking add column series_id varchar(40);
create index scheduling_booking_series_ix on scheduling_booking (clinic_id, series_id, starts_at);
alter table scheduling_cell add column held_until timestamp with time zone;

-- Who wants an earlier slot. Closed entries stay.
create table scheduling_waiting (
  clinic_id varchar(40) not null,
  waiting_id varchar(40) not null,
  row_version bigint not null,
  patient_id varchar(40) not null,
  body text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  closed_reason varchar(500),
  constraint scheduling_waiting_pk primary key (clinic_id, waiting_id),
  constraint scheduling_waiting_patient_fk foreign key (clinic_id, patient_id)
    references patient (clinic_id, patient_id) on update cascade
);
create index scheduling_waiting_patient_ix on scheduling_waiting (clinic_id, patient_id);
