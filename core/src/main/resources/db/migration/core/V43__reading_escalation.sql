-- Who was told of what a pump said outside a visit, and what they answered; appended, never changed.
create table reading_escalation (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  interrogation_id varchar(40) not null,
  escalation_no int not null,
  body text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  constraint reading_escalation_pk primary key (clinic_id, patient_id, interrogation_id, escalation_no),
  constraint reading_escalation_reading_fk foreign key (clinic_id, patient_id, interrogation_id)
    references interrogation (clinic_id, patient_id, interrogation_id) on update cascade
);
