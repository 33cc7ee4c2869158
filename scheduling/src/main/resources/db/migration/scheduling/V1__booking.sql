-- One row per pump, kept by core's events; the worklist reads nothing else.
create table scheduling_due (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  implant_id varchar(40) not null,
  -- who may refill it depends on the brand
  pump_brand varchar(60),
  -- 1000-01-01 for a pump without a date: it sorts first, never off the list
  sort_on date not null,
  latest_on date,
  recommended_on date,
  window_json text not null,
  computed_at timestamp with time zone not null,
  constraint scheduling_due_pk primary key (clinic_id, patient_id, implant_id),
  constraint scheduling_due_patient_fk foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index scheduling_due_worklist_ix on scheduling_due (clinic_id, sort_on, patient_id, implant_id);

create table scheduling_booking (
  clinic_id varchar(40) not null,
  booking_id varchar(40) not null,
  row_version bigint not null,
  patient_id varchar(40) not null,
  implant_id varchar(40),
  visit_type varchar(30) not null,
  site_id varchar(40) not null,
  room_id varchar(40) not null,
  clinician_id varchar(40) not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  state varchar(20) not null,
  ical_uid varchar(100) not null,
  ical_sequence int not null,
  booked_by varchar(100) not null,
  booked_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  -- why outside the window, moved or cancelled; never shown outside the clinic
  note varchar(500),
  constraint scheduling_booking_pk primary key (clinic_id, booking_id),
  constraint scheduling_booking_patient_fk foreign key (clinic_id, patient_id) references patient (clinic_id, patient_id)
);
create index scheduling_booking_patient_ix on scheduling_booking (clinic_id, patient_id, starts_at);

-- The slot constraint: one row per resource and 5-minute cell. Two bookings can never hold the same one.
create table scheduling_cell (
  clinic_id varchar(40) not null,
  -- room/<site>/<room>, clinician/<id> or patient/<id>
  resource_id varchar(100) not null,
  cell_start timestamp with time zone not null,
  lane int not null,
  booking_id varchar(40) not null,
  constraint scheduling_cell_pk primary key (clinic_id, resource_id, cell_start, lane),
  constraint scheduling_cell_booking_fk foreign key (clinic_id, booking_id)
    references scheduling_booking (clinic_id, booking_id)
);
create index scheduling_cell_booking_ix on scheduling_cell (clinic_id, booking_id);
