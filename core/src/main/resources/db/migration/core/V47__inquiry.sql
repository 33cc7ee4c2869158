-- What visitors of the public site ask. The form's key makes it stored once whatever the visitor presses.
create table inquiry (
  clinic_id varchar(40) not null,
  inquiry_id varchar(40) not null,
  form_key varchar(100) not null,
  row_version bigint not null,
  state varchar(20) not null,
  urgent boolean not null,
  received_at timestamp with time zone not null,
  body text not null,
  constraint inquiry_pk primary key (clinic_id, inquiry_id),
  constraint inquiry_form_uq unique (clinic_id, form_key),
  constraint inquiry_clinic_fk foreign key (clinic_id) references clinic (clinic_id)
);
create index inquiry_state_ix on inquiry (clinic_id, state, received_at, inquiry_id);
