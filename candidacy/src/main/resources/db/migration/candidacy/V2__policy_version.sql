-- A clinic's own policies. A version is added, never changed; the text stays as it was sent.
create table candidacy_policy_version (
  clinic_id varchar(40) not null,
  policy_id varchar(60) not null,
  publication_no integer not null,
  policy_version varchar(20) not null,
  policy_text text not null,
  effective_from date not null,
  effective_to date,
  supersedes varchar(20),
  published_by varchar(60) not null,
  published_by_name varchar(100) not null,
  sample boolean not null,
  reason varchar(500) not null,
  published_at timestamp with time zone not null,
  constraint candidacy_policy_version_pk primary key (clinic_id, policy_id, publication_no),
  constraint candidacy_policy_version_once unique (clinic_id, policy_id, policy_version),
  constraint candidacy_policy_version_clinic_fk foreign key (clinic_id) references clinic (clinic_id)
);

-- An assessment is replayed by its id alone.
create index candidacy_assessment_id_ix on candidacy_assessment (clinic_id, assessment_id);
