-- Weather or a long way: so many days more before the latest day for one patient.
create table scheduling_travel_margin (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  row_version bigint not null,
  days int not null,
  reason varchar(300) not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  constraint scheduling_travel_margin_pk primary key (clinic_id, patient_id),
  constraint scheduling_travel_margin_patient_fk foreign key (clinic_id, patient_id)
    references patient (clinic_id, patient_id) on update cascade
);

-- A patient goes to another clinic, for good or for one refill. Kept with the clinic that sends; the other one sees it too.
create table scheduling_transfer (
  clinic_id varchar(40) not null,
  transfer_id varchar(40) not null,
  row_version bigint not null,
  patient_id varchar(40) not null,
  to_clinic_id varchar(40) not null,
  -- the patient's record there, once it is accepted
  to_patient_id varchar(40),
  state varchar(20) not null,
  -- the patient while the transfer is open: one at a time
  open_patient_id varchar(40),
  body text not null,
  constraint scheduling_transfer_pk primary key (clinic_id, transfer_id),
  constraint scheduling_transfer_open_uq unique (clinic_id, open_patient_id),
  constraint scheduling_transfer_patient_fk foreign key (clinic_id, patient_id)
    references patient (clinic_id, patient_id) on update cascade,
  constraint scheduling_transfer_to_fk foreign key (to_clinic_id) references clinic (clinic_id)
);
create index scheduling_transfer_to_ix on scheduling_transfer (to_clinic_id, state, transfer_id);
create index scheduling_transfer_arrival_ix on scheduling_transfer (to_clinic_id, to_patient_id);
