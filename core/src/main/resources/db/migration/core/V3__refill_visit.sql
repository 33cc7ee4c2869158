-- A refill visit and its steps. Steps are appended; a step recorded again stands beside the older one.

create table refill_visit (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  visit_id varchar(40) not null,
  implant_id varchar(40) not null,
  row_version bigint not null,
  -- open, finished, cancelled
  state varchar(20) not null,
  -- 'yes' until the visit is closed, then null: at most one open visit per pump
  is_open varchar(3),
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  -- 'unknown' if the visit ended without anybody knowing what is in the reservoir
  contents varchar(10),
  -- what was ordered, and how the visit ended
  body text not null,
  -- of the one-time code for a second check from elsewhere; null if none is waiting
  code_hash varchar(64),
  code_until timestamp with time zone,
  constraint refill_visit_pk primary key (clinic_id, patient_id, visit_id),
  constraint refill_visit_one_open_uq unique (clinic_id, patient_id, implant_id, is_open),
  constraint refill_visit_implant_fk foreign key (clinic_id, patient_id, implant_id)
    references implant (clinic_id, patient_id, implant_id)
);

create table refill_visit_step (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  visit_id varchar(40) not null,
  step_no int not null,
  kind varchar(30) not null,
  body text not null,
  findings text not null,
  -- the answer of the calculation, if one was made
  result text,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  constraint refill_visit_step_pk primary key (clinic_id, patient_id, visit_id, step_no),
  constraint refill_visit_step_visit_fk foreign key (clinic_id, patient_id, visit_id)
    references refill_visit (clinic_id, patient_id, visit_id)
);
