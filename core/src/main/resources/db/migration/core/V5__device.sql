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

-- A scan from its order until the pump is known to run.
create table mri_order (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  order_id varchar(40) not null,
  row_version bigint not null,
  implant_id varchar(40) not null,
  scan_at timestamp with time zone not null,
  -- 'yes' until it is closed or cancelled, then null
  is_open varchar(3),
  body text not null,
  constraint mri_order_pk primary key (clinic_id, patient_id, order_id),
  constraint mri_order_implant_fk foreign key (clinic_id, patient_id, implant_id)
    references implant (clinic_id, patient_id, implant_id)
);
create index mri_order_open_ix on mri_order (clinic_id, is_open, scan_at);

-- The day a pump first said that it must be replaced: the earliest one recorded counts.
create table replacement_indicator (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  implant_id varchar(40) not null,
  seen_on date not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  constraint replacement_indicator_pk primary key (clinic_id, patient_id, implant_id, seen_on),
  constraint replacement_indicator_implant_fk foreign key (clinic_id, patient_id, implant_id)
    references implant (clinic_id, patient_id, implant_id)
);

-- An operation from its plan to the discharge; the body holds checks, steps and observations.
create table implant_procedure (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  procedure_id varchar(40) not null,
  row_version bigint not null,
  planned_on date not null,
  body text not null,
  constraint implant_procedure_pk primary key (clinic_id, patient_id, procedure_id),
  constraint implant_procedure_patient_fk foreign key (clinic_id, patient_id)
    references patient (clinic_id, patient_id)
);

-- A planned trial that was accepted, with what was known then.
create table trial_plan (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  plan_id varchar(40) not null,
  planned_on date not null,
  body text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  constraint trial_plan_pk primary key (clinic_id, patient_id, plan_id),
  constraint trial_plan_patient_fk foreign key (clinic_id, patient_id)
    references patient (clinic_id, patient_id)
);
