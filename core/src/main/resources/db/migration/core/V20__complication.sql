-- What went wrong with a therapy. Never changed; a wrong record is marked and a right one stands beside it.
create table complication (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  complication_id varchar(40) not null,
  row_version bigint not null,
  kind varchar(40) not null,
  noticed_on date not null,
  body text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  error_reason varchar(500),
  constraint complication_pk primary key (clinic_id, patient_id, complication_id),
  constraint complication_patient_fk foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
    on update cascade
);
create index complication_noticed_ix on complication (clinic_id, noticed_on);
