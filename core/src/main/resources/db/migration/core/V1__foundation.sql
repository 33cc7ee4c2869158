-- Every row about a patient carries clinic_id, and every key and index begins with it.

create table clinic (
  clinic_id varchar(40) not null,
  profile text not null,
  row_version bigint not null,
  constraint clinic_pk primary key (clinic_id)
);

create table patient (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  row_version bigint not null,
  family_name varchar(100) not null,
  given_name varchar(100) not null,
  -- lower case, no accents: what a search types
  search_name varchar(220) not null,
  born_on date not null,
  sex varchar(10),
  language varchar(5) not null,
  phone varchar(40),
  email varchar(200),
  record_number varchar(40),
  stage varchar(30) not null,
  registered_at timestamp with time zone not null,
  constraint patient_pk primary key (clinic_id, patient_id),
  constraint patient_clinic_fk foreign key (clinic_id) references clinic (clinic_id),
  constraint patient_record_number_uq unique (clinic_id, record_number)
);
create index patient_search_ix on patient (clinic_id, search_name, patient_id);

-- Conditions, failed therapies, scores and facts: read whole, never changed, marked when entered in error.
create table chart_entry (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  entry_id varchar(40) not null,
  kind varchar(30) not null,
  -- condition id, therapy kind, instrument or fact key
  code varchar(60) not null,
  noted_on date not null,
  body text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  error_reason varchar(500),
  constraint chart_entry_pk primary key (clinic_id, patient_id, entry_id),
  constraint chart_entry_patient_fk foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);

-- A correction adds a version and the older ones stay; two corrections of one version break the key.
create table trial (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  trial_id varchar(40) not null,
  row_version bigint not null,
  started_on date not null,
  outcome varchar(20) not null,
  -- the whole judged trial
  body text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  constraint trial_pk primary key (clinic_id, patient_id, trial_id, row_version),
  constraint trial_patient_fk foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);

create table implant (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  implant_id varchar(40) not null,
  row_version bigint not null,
  pump_model varchar(40) not null,
  serial varchar(60) not null,
  implanted_on date not null,
  explanted_on date,
  -- 'yes' until the explant, then null: at most one pump in a body
  in_body varchar(3),
  body text not null,
  constraint implant_pk primary key (clinic_id, patient_id, implant_id),
  constraint implant_one_in_body_uq unique (clinic_id, patient_id, in_body),
  -- the one key across clinics: a serial number is one pump in the world
  constraint implant_serial_uq unique (pump_model, serial),
  constraint implant_patient_fk foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);

create table fill (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  fill_id varchar(40) not null,
  implant_id varchar(40) not null,
  filled_at timestamp with time zone not null,
  body text not null,
  findings text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  error_reason varchar(500),
  constraint fill_pk primary key (clinic_id, patient_id, fill_id),
  constraint fill_implant_fk foreign key (clinic_id, patient_id, implant_id)
    references implant (clinic_id, patient_id, implant_id)
);

create table programme (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  programme_id varchar(40) not null,
  implant_id varchar(40) not null,
  -- 'ordered' and 'in-pump' are different states
  state varchar(20) not null,
  from_at timestamp with time zone not null,
  body text not null,
  findings text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  error_reason varchar(500),
  constraint programme_pk primary key (clinic_id, patient_id, programme_id),
  constraint programme_implant_fk foreign key (clinic_id, patient_id, implant_id)
    references implant (clinic_id, patient_id, implant_id)
);

create table audit_entry (
  audit_id bigint generated always as identity,
  at timestamp with time zone not null,
  actor varchar(100) not null,
  clinic_id varchar(40) not null,
  purpose varchar(30) not null,
  action varchar(60) not null,
  subject varchar(200) not null,
  detail varchar(4000) not null,
  constraint audit_entry_pk primary key (audit_id)
);
create index audit_entry_clinic_ix on audit_entry (clinic_id, audit_id);

-- A sealer chains committed rows in batches: each mac covers the one before it. The key is not in the database.
create table audit_seal (
  seal_no bigint not null,
  sealed_at timestamp with time zone not null,
  mac varchar(64) not null,
  constraint audit_seal_pk primary key (seal_no)
);

create table audit_sealed (
  audit_id bigint not null,
  seal_no bigint not null,
  position int not null,
  constraint audit_sealed_pk primary key (audit_id),
  constraint audit_sealed_position_uq unique (seal_no, position),
  constraint audit_sealed_seal_fk foreign key (seal_no) references audit_seal (seal_no)
);
