-- What a clinic decided about reminders; without a row it sends none.
create table scheduling_reminder_policy (
  clinic_id varchar(40) not null,
  row_version bigint not null,
  policy_json text not null,
  changed_by varchar(100) not null,
  changed_at timestamp with time zone not null,
  constraint scheduling_reminder_policy_pk primary key (clinic_id),
  constraint scheduling_reminder_policy_clinic_fk foreign key (clinic_id) references clinic (clinic_id)
);

-- What a patient does not want to be sent.
create table scheduling_message_wish (
  clinic_id varchar(40) not null,
  patient_id varchar(40) not null,
  row_version bigint not null,
  -- channels that are off, separated by commas; empty: none
  channels_off varchar(100) not null,
  reason varchar(500) not null,
  changed_by varchar(100) not null,
  changed_at timestamp with time zone not null,
  constraint scheduling_message_wish_pk primary key (clinic_id, patient_id),
  constraint scheduling_message_wish_patient_fk foreign key (clinic_id, patient_id)
    references patient (clinic_id, patient_id) on update cascade
);

-- The outbox. What a message says is made when it is sent, so that it is never older than the appointment.
create table scheduling_reminder (
  clinic_id varchar(40) not null,
  reminder_id varchar(40) not null,
  row_version bigint not null,
  patient_id varchar(40) not null,
  purpose varchar(30) not null,
  due_on date not null,
  channel varchar(20) not null,
  -- waiting, sending, sent, uncertain, dead, withdrawn, expired
  state varchar(20) not null,
  -- not before
  send_at timestamp with time zone not null,
  -- not after: exclusive
  until_at timestamp with time zone not null,
  -- of the next attempt; send_at at first
  next_at timestamp with time zone not null,
  attempts int not null,
  -- why it was not sent, in words for the staff
  problem varchar(300),
  -- the node that is sending it
  claimed_by varchar(100),
  claimed_at timestamp with time zone,
  -- the start of the visit that the message named
  told_at timestamp with time zone,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint scheduling_reminder_pk primary key (clinic_id, reminder_id),
  -- one message, whoever plans it and however often
  constraint scheduling_reminder_once_uq unique (clinic_id, patient_id, purpose, due_on, channel),
  constraint scheduling_reminder_patient_fk foreign key (clinic_id, patient_id)
    references patient (clinic_id, patient_id) on update cascade
);
create index scheduling_reminder_state_ix on scheduling_reminder (clinic_id, state, next_at, reminder_id);
