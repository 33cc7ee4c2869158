-- What patients have besides the implant record: labels, catheters, accessories.
create table device (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  device_id varchar(40) not null,
  row_version bigint not null,
  kind varchar(30) not null,
  since_on date not null,
  -- 'yes' until it is out or marked in error, then null
  in_place varchar(3),
  body text not null,
  constraint device_pk primary key (clinic_id, patient_id, device_id),
  constraint device_patient_fk foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index device_in_place_ix on device (clinic_id, in_place, patient_id);

create table recall (
  clinic_id varchar(40) not null,
  recall_id varchar(40) not null,
  row_version bigint not null,
  noticed_on date not null,
  state varchar(10) not null,
  body text not null,
  constraint recall_pk primary key (clinic_id, recall_id),
  constraint recall_clinic_fk foreign key (clinic_id) references clinic (clinic_id)
);

-- Who was found; a patient who was found once stays.
create table recall_case (
  clinic_id varchar(40) not null,
  recall_id varchar(40) not null,
  patient_id varchar(40) not null,
  found_at timestamp with time zone not null,
  hits text not null,
  constraint recall_case_pk primary key (clinic_id, recall_id, patient_id),
  constraint recall_case_recall_fk foreign key (clinic_id, recall_id) references recall (clinic_id, recall_id),
  constraint recall_case_patient_fk foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);

-- Contacts and decisions: appended, never changed.
create table recall_entry (
  clinic_id varchar(40) not null,
  recall_id varchar(40) not null,
  patient_id varchar(40) not null,
  entry_no bigint generated always as identity,
  kind varchar(10) not null,
  body text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  constraint recall_entry_pk primary key (clinic_id, recall_id, patient_id, entry_no),
  constraint recall_entry_case_fk foreign key (clinic_id, recall_id, patient_id)
    references recall_case (clinic_id, recall_id, patient_id)
);
