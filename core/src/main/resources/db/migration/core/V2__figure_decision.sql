-- What a clinic's medical director decided about figures of the reference data. A decision is never
-- changed: the next one has the next version, and two about one version break the key.
create table figure_decision (
  clinic_id varchar(40) not null,
  -- for example drug/ziconotide/stability/first-fill
  figure varchar(160) not null,
  row_version bigint not null,
  -- approved, rejected, own-value, withdrawn
  decision varchar(20) not null,
  -- the fields of the value as they were decided about
  figure_value text not null,
  -- where the value comes from
  source text not null,
  -- the clinician's id in the clinic's profile, and the name as it was then
  decided_by varchar(60) not null,
  decided_by_name varchar(100) not null,
  decided_on date not null,
  -- 'yes': made in demo mode or by a sample clinician; it counts in demo mode only
  sample varchar(3) not null,
  reason varchar(500) not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  constraint figure_decision_pk primary key (clinic_id, figure, row_version),
  constraint figure_decision_clinic_fk foreign key (clinic_id) references clinic (clinic_id)
);
