-- Background jobs, one row each; the columns are those of db-scheduler. A run is a claim of the row.
create table scheduling_job (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar(100),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures int,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  constraint scheduling_job_pk primary key (task_name, task_instance)
);
create index scheduling_job_time_ix on scheduling_job (execution_time);
create index scheduling_job_heartbeat_ix on scheduling_job (last_heartbeat);
