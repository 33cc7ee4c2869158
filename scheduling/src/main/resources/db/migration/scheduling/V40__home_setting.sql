-- What was found about refills at a patient's home.
create table scheduling_home_setting (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  row_version bigint not null,
  body text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  constraint scheduling_home_setting_pk primary key (clinic_id, patient_id),
  constraint scheduling_home_setting_patient_fk foreign key (clinic_id, patient_id)
    references patient (clinic_id, patient_id) on update cascade
);
