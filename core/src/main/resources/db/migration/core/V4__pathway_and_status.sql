-- Every move along the care pathway, numbered from 1 for each patient; never changed. What came before is not known.
create table stage_move (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  move_no int not null,
  from_stage varchar(30) not null,
  to_stage varchar(30) not null,
  -- by-hand, by-fact or correction
  kind varchar(20) not null,
  reason varchar(500) not null,
  moved_by varchar(100) not null,
  moved_at timestamp with time zone not null,
  constraint stage_move_pk primary key (clinic_id, patient_id, move_no),
  constraint stage_move_patient_fk foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);

-- In hospital, lost, transferred, deceased: with its days. A wrong one is marked, one that is over has its end.
create table patient_status (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  status_id varchar(40) not null,
  row_version bigint not null,
  kind varchar(20) not null,
  from_on date not null,
  -- the kind while it lasts, null when it is over or in error: at most one of a kind at a time
  current_kind varchar(20),
  body text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  error_reason varchar(500),
  constraint patient_status_pk primary key (clinic_id, patient_id, status_id),
  constraint patient_status_current_uq unique (clinic_id, patient_id, current_kind),
  constraint patient_status_patient_fk foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index patient_status_current_ix on patient_status (clinic_id, current_kind, from_on, patient_id);
