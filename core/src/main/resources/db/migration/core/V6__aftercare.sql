-- What patients report between visits, what they keep to after an operation, and the plan of all disciplines.

-- Never changed: what was reported, and the very answer that was given.
create table symptom_report (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  report_id varchar(40) not null,
  reported_at timestamp with time zone not null,
  -- 1 is the most urgent; null once it is closed or entered in error
  open_rank int,
  body text not null,
  triage text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  constraint symptom_report_pk primary key (clinic_id, patient_id, report_id),
  constraint symptom_report_patient_fk foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index symptom_report_open_ix on symptom_report (clinic_id, open_rank, reported_at, patient_id, report_id);

-- Who did what about a report; two who do something at once break the key.
create table symptom_report_step (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  report_id varchar(40) not null,
  step_no bigint not null,
  kind varchar(20) not null,
  body text not null,
  constraint symptom_report_step_pk primary key (clinic_id, patient_id, report_id, step_no),
  constraint symptom_report_step_report_fk foreign key (clinic_id, patient_id, report_id)
    references symptom_report (clinic_id, patient_id, report_id)
);

-- A change adds a version and the older ones stay.
create table aftercare_plan (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  plan_id varchar(40) not null,
  row_version bigint not null,
  after_on date not null,
  body text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  constraint aftercare_plan_pk primary key (clinic_id, patient_id, plan_id, row_version),
  constraint aftercare_plan_patient_fk foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);

-- One plan of care for a patient; a change adds a version and the older ones stay.
create table care_plan (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  row_version bigint not null,
  body text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  constraint care_plan_pk primary key (clinic_id, patient_id, row_version),
  constraint care_plan_patient_fk foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);

-- The reviews that the newest version of a care plan asks for, so that overdue ones are found.
create table care_plan_review (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  item_id varchar(40) not null,
  review_on date not null,
  discipline varchar(30) not null,
  responsible varchar(40) not null,
  constraint care_plan_review_pk primary key (clinic_id, patient_id, item_id),
  constraint care_plan_review_patient_fk foreign key (clinic_id, patient_id)
    references patient (clinic_id, patient_id)
);
create index care_plan_review_due_ix on care_plan_review (clinic_id, review_on, patient_id, item_id);
