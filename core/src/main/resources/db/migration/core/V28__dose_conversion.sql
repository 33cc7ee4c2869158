-- A first intrathecal dose converted from the medicine by mouth; the body says who signed it.
create table dose_conversion (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  conversion_id varchar(40) not null,
  row_version bigint not null,
  made_at timestamp with time zone not null,
  body text not null,
  constraint dose_conversion_pk primary key (clinic_id, patient_id, conversion_id),
  constraint dose_conversion_patient_fk foreign key (clinic_id, patient_id)
    references patient (clinic_id, patient_id)
    on update cascade
);
