-- Who tried to reach a patient, how, and what came of it.
create table scheduling_contact_attempt (
  clinic_id varchar(40) not null,
  attempt_id varchar(40) not null,
  patient_id varchar(40) not null,
  tried_at timestamp with time zone not null,
  body text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  constraint scheduling_contact_attempt_pk primary key (clinic_id, attempt_id),
  constraint scheduling_contact_attempt_patient_fk foreign key (clinic_id, patient_id)
    references patient (clinic_id, patient_id) on update cascade
);
create index scheduling_contact_attempt_ix on scheduling_contact_attempt (clinic_id, patient_id, tried_at);

create table scheduling_contact_limit (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  row_version bigint not null,
  body text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  constraint scheduling_contact_limit_pk primary key (clinic_id, patient_id),
  constraint scheduling_contact_limit_patient_fk foreign key (clinic_id, patient_id)
    references patient (clinic_id, patient_id) on update cascade
);

-- A missed refill near depletion. Closed by a completed refill or a named hand-over, by nothing else.
create table scheduling_escalation (
  clinic_id varchar(40) not null,
  escalation_id varchar(40) not null,
  row_version bigint not null,
  patient_id varchar(40) not null,
  implant_id varchar(40) not null,
  opened_at timestamp with time zone not null,
  -- the implant while it is open: one open at a time for each pump
  open_implant_id varchar(40),
  body text not null,
  constraint scheduling_escalation_pk primary key (clinic_id, escalation_id),
  constraint scheduling_escalation_open_uq unique (clinic_id, patient_id, open_implant_id),
  constraint scheduling_escalation_patient_fk foreign key (clinic_id, patient_id)
    references patient (clinic_id, patient_id) on update cascade
);
create index scheduling_escalation_open_ix on scheduling_escalation (clinic_id, open_implant_id, opened_at);
