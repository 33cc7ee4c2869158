-- The answer to a POST that carried an Idempotency-Key, kept for 24 hours, stored with its effect.
create table web_idempotency (
  actor varchar(100) not null,
  route varchar(200) not null,
  idempotency_key varchar(200) not null,
  body_hash varchar(64) not null,
  answered_at timestamp with time zone not null,
  status int not null,
  headers text not null,
  answer text not null,
  constraint web_idempotency_pk primary key (actor, route, idempotency_key)
);
create index web_idempotency_age_ix on web_idempotency (answered_at);
