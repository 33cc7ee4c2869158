-- By when a refill that failed must be tried again; null: the visit left nothing to do.
alter table refill_visit add column reattempt_by timestamp with time zone;
create index refill_visit_reattempt_ix on refill_visit (clinic_id, reattempt_by);
