-- The newest state of each authorisation case; every version stays in authorisation_version.
create table authorisation (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  case_id varchar(40) not null,
  row_version bigint not null,
  state varchar(20) not null,
  -- the day on which somebody must look at it; null when nobody needs to
  attention_on date,
  body text not null,
  constraint authorisation_pk primary key (clinic_id, patient_id, case_id),
  constraint authorisation_patient_fk foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index authorisation_attention_ix on authorisation (clinic_id, attention_on, patient_id, case_id);

create table authorisation_version (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  case_id varchar(40) not null,
  row_version bigint not null,
  body text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  constraint authorisation_version_pk primary key (clinic_id, patient_id, case_id, row_version),
  constraint authorisation_version_case_fk foreign key (clinic_id, patient_id, case_id)
    references authorisation (clinic_id, patient_id, case_id)
);

-- The clinic's own billing codes, as one list; a new list is a new version.
create table billing_code_list (
  clinic_id varchar(40) not null,
  row_version bigint not null,
  body text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  constraint billing_code_list_pk primary key (clinic_id, row_version),
  constraint billing_code_list_clinic_fk foreign key (clinic_id) references clinic (clinic_id)
);
