-- Refill plans kept until somebody accepts or rejects their visits. Nothing of them is booked by itself.
create table scheduling_proposal (
  clinic_id varchar(40) not null,
  proposal_id varchar(40) not null,
  -- of all that the plan was made from: the same input, the same plan
  fingerprint varchar(64) not null,
  body text not null,
  made_by varchar(100) not null,
  made_at timestamp with time zone not null,
  constraint scheduling_proposal_pk primary key (clinic_id, proposal_id),
  constraint scheduling_proposal_clinic_fk foreign key (clinic_id) references clinic (clinic_id)
);
create index scheduling_proposal_made_ix on scheduling_proposal (clinic_id, made_at, proposal_id);

create table scheduling_proposal_visit (
  clinic_id varchar(40) not null,
  visit_id varchar(40) not null,
  proposal_id varchar(40) not null,
  patient_id varchar(40) not null,
  starts_at timestamp with time zone not null,
  state varchar(20) not null,
  -- place, explanation and the pump's days when the plan was made
  body text not null,
  booking_id varchar(40),
  decided_by varchar(100),
  decided_at timestamp with time zone,
  reason varchar(500),
  constraint scheduling_proposal_visit_pk primary key (clinic_id, visit_id),
  constraint scheduling_proposal_visit_proposal_fk foreign key (clinic_id, proposal_id)
    references scheduling_proposal (clinic_id, proposal_id),
  constraint scheduling_proposal_visit_patient_fk foreign key (clinic_id, patient_id)
    references patient (clinic_id, patient_id) on update cascade
);
create index scheduling_proposal_visit_ix on scheduling_proposal_visit (clinic_id, proposal_id, starts_at);
create index scheduling_proposal_visit_patient_ix on scheduling_proposal_visit (clinic_id, patient_id);
