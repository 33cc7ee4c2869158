-- Days on which a site, a room or a clinician does not keep the usual hours. Withdrawn ones stay readable.
create table scheduling_calendar_exception (
  clinic_id varchar(40) not null,
  exception_id varchar(40) not null,
  row_version bigint not null,
  kind varchar(20) not null,
  from_on date not null,
  to_on date not null,
  -- the exception as it was recorded
  body text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  withdrawn_reason varchar(500),
  constraint scheduling_calendar_exception_pk primary key (clinic_id, exception_id),
  constraint scheduling_calendar_exception_clinic_fk foreign key (clinic_id) references clinic (clinic_id)
);
create index scheduling_calendar_exception_ix on scheduling_calendar_exception (clinic_id, to_on, exception_id);

-- What a patient needs at every visit: an interpreter, a companion, more time.
create table scheduling_visit_needs (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  row_version bigint not null,
  body text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  constraint scheduling_visit_needs_pk primary key (clinic_id, patient_id),
  constraint scheduling_visit_needs_patient_fk foreign key (clinic_id, patient_id)
    references patient (clinic_id, patient_id) on update cascade
);

-- who is at a site, in a room or with a clinician on a day
create index scheduling_booking_time_ix on scheduling_booking (clinic_id, starts_at, booking_id);
