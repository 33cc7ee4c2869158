-- The next refill of a pump as it was proposed when the last one was finished. One per pump; booked only by a person.
create table scheduling_next_refill (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  implant_id varchar(40) not null,
  row_version bigint not null,
  aim_on date not null,
  state varchar(20) not null,
  body text not null,
  constraint scheduling_next_refill_pk primary key (clinic_id, patient_id, implant_id),
  constraint scheduling_next_refill_patient_fk foreign key (clinic_id, patient_id)
    references patient (clinic_id, patient_id) on update cascade
);
create index scheduling_next_refill_ix on scheduling_next_refill (clinic_id, state, aim_on, patient_id, implant_id);

-- Which drugs are in the reservoir: how fast somebody must act. Empty: not known, so as fast as for the worst.
alter table scheduling_due add column drugs varchar(1000) default '' not null;
