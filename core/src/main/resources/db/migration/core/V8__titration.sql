-- What each visit of a titration showed; the dose is what the pump ran, kept in programme.
create table titration_visit (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  visit_id varchar(40) not null,
  implant_id varchar(40) not null,
  visited_at timestamp with time zone not null,
  body text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  error_reason varchar(500),
  constraint titration_visit_pk primary key (clinic_id, patient_id, visit_id),
  constraint titration_visit_implant_fk foreign key (clinic_id, patient_id, implant_id)
    references implant (clinic_id, patient_id, implant_id)
);
