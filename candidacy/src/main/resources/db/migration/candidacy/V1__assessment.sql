-- An assessment is never changed: facts, policy version and engine version stay with the answer.
create table candidacy_assessment (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  assessment_id varchar(40) not null,
  assessed_at timestamp with time zone not null,
  policy_id varchar(60) not null,
  policy_version varchar(20) not null,
  engine_version varchar(20) not null,
  decision varchar(30) not null,
  facts text not null,
  answer text not null,
  constraint candidacy_assessment_pk primary key (clinic_id, patient_id, assessment_id),
  constraint candidacy_assessment_patient_fk foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
