-- Patients' words for the public site; the body says who consented and when the consent was withdrawn.
create table testimonial (
  clinic_id varchar(40) not null,
  testimonial_id varchar(40) not null,
  row_version bigint not null,
  recorded_at timestamp with time zone not null,
  body text not null,
  constraint testimonial_pk primary key (clinic_id, testimonial_id),
  constraint testimonial_clinic_fk foreign key (clinic_id) references clinic (clinic_id)
);
create index testimonial_recorded_ix on testimonial (clinic_id, recorded_at, testimonial_id);
