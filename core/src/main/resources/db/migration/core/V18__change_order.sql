-- A change of what a pump gives, from the proposal until it is in the pump; the body says who did what.
create table change_order (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  change_id varchar(40) not null,
  row_version bigint not null,
  implant_id varchar(40) not null,
  proposed_at timestamp with time zone not null,
  -- 'yes' until it is in the pump or withdrawn, then null
  is_open varchar(3),
  body text not null,
  constraint change_order_pk primary key (clinic_id, patient_id, change_id),
  -- one open change of a patient at a time
  constraint change_order_open_uq unique (clinic_id, patient_id, is_open),
  constraint change_order_implant_fk foreign key (clinic_id, patient_id, implant_id)
    references implant (clinic_id, patient_id, implant_id)
);
