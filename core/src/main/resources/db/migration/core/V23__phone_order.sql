-- Who gave an order by telephone and who read it back; the order itself is a programme that is ordered.
create table phone_order (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  programme_id varchar(40) not null,
  body text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  constraint phone_order_pk primary key (clinic_id, patient_id, programme_id),
  constraint phone_order_programme_fk foreign key (clinic_id, patient_id, programme_id)
    references programme (clinic_id, patient_id, programme_id)
);

-- A pump that was read outside a refill visit, with what it said about each open order.
create table interrogation (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  interrogation_id varchar(40) not null,
  implant_id varchar(40) not null,
  read_at timestamp with time zone not null,
  body text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  constraint interrogation_pk primary key (clinic_id, patient_id, interrogation_id),
  constraint interrogation_implant_fk foreign key (clinic_id, patient_id, implant_id)
    references implant (clinic_id, patient_id, implant_id)
);
