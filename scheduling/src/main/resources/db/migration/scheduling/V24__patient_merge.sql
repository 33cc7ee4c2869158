-- Rows follow the record they hang on when it moves to another patient, and back.
alter table scheduling_due drop constraint scheduling_due_patient_fk;
alter table scheduling_due add constraint scheduling_due_patient_fk foreign key (clinic_id, patient_id)
  references patient (clinic_id, patient_id) on update cascade;
alter table scheduling_booking drop constraint scheduling_booking_patient_fk;
alter table scheduling_booking add constraint scheduling_booking_patient_fk foreign key (clinic_id, patient_id)
  references patient (clinic_id, patient_id) on update cascade;
