-- Rows follow the record they hang on when it moves to another patient, and back.
alter table candidacy_assessment drop constraint candidacy_assessment_patient_fk;
alter table candidacy_assessment add constraint candidacy_assessment_patient_fk foreign key (clinic_id, patient_id)
  references patient (clinic_id, patient_id) on update cascade;
