-- An address under which a calendar program finds the appointments of one patient or one clinician.
create table scheduling_feed (
  clinic_id varchar(40) not null,
  feed_id varchar(40) not null,
  -- one of the two
  patient_id varchar(40),
  clinician_id varchar(40),
  -- SHA-256 of the secret in the address, in hex; the secret itself is nowhere
  token_hash char(64) not null,
  created_by varchar(100) not null,
  created_at timestamp with time zone not null,
  revoked_by varchar(100),
  revoked_at timestamp with time zone,
  revoked_why varchar(300),
  constraint scheduling_feed_pk primary key (clinic_id, feed_id),
  constraint scheduling_feed_token_uq unique (token_hash),
  constraint scheduling_feed_patient_fk foreign key (clinic_id, patient_id)
    references patient (clinic_id, patient_id) on update cascade
);
create index scheduling_feed_patient_ix on scheduling_feed (clinic_id, patient_id);
create index scheduling_feed_clinician_ix on scheduling_feed (clinic_id, clinician_id);
create index scheduling_booking_clinician_ix on scheduling_booking (clinic_id, clinician_id, starts_at);
