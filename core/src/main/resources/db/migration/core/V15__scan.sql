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

-- A planned trial that was accepted, with what was known then; the body says by whom and when.
create table trial_plan (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  plan_id varchar(40) not null,
  planned_at timestamp with time zone not null,
  body text not null,
  constraint trial_plan_pk primary key (clinic_id, patient_id, plan_id),
  constraint trial_plan_patient_fk foreign key (clinic_id, patient_id)
    references patient (clinic_id, patient_id)
);
