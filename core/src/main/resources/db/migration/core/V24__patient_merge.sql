-- Two records of one person become one; the other record is kept under the id of the merge.
alter table patient add column archived varchar(3);
create index patient_born_ix on patient (clinic_id, born_on);

create table patient_merge (
  clinic_id varchar(40) not null,
  merge_id varchar(40) not null,
  row_version bigint not null,
  survivor_id varchar(40) not null,
  merged_id varchar(40) not null,
  -- proposed, merged, withdrawn, unmerge-proposed, unmerged
  state varchar(20) not null,
  -- the merged record while the merge is proposed or stands, then null: one at a time
  standing varchar(40),
  -- who did what, when and why
  body text not null,
  constraint patient_merge_pk primary key (clinic_id, merge_id),
  constraint patient_merge_standing_uq unique (clinic_id, standing),
  constraint patient_merge_clinic_fk foreign key (clinic_id) references clinic (clinic_id)
);

-- What each record had when they were merged: 'moved' goes back, 'own' was the survivor's, the rest came later.
create table patient_merge_record (
  clinic_id varchar(40) not null,
  merge_id varchar(40) not null,
  side varchar(10) not null,
  kind varchar(60) not null,
  record_id varchar(60) not null,
  constraint patient_merge_record_pk primary key (clinic_id, merge_id, side, kind, record_id),
  constraint patient_merge_record_merge_fk foreign key (clinic_id, merge_id)
    references patient_merge (clinic_id, merge_id)
);

-- Rows follow the record they hang on when it moves to another patient, and back.
alter table chart_entry drop constraint chart_entry_patient_fk;
alter table chart_entry add constraint chart_entry_patient_fk foreign key (clinic_id, patient_id)
  references patient (clinic_id, patient_id) on update cascade;
alter table trial drop constraint trial_patient_fk;
alter table trial add constraint trial_patient_fk foreign key (clinic_id, patient_id)
  references patient (clinic_id, patient_id) on update cascade;
alter table implant drop constraint implant_patient_fk;
alter table implant add constraint implant_patient_fk foreign key (clinic_id, patient_id)
  references patient (clinic_id, patient_id) on update cascade;
alter table fill drop constraint fill_implant_fk;
alter table fill add constraint fill_implant_fk foreign key (clinic_id, patient_id, implant_id)
  references implant (clinic_id, patient_id, implant_id) on update cascade;
alter table programme drop constraint programme_implant_fk;
alter table programme add constraint programme_implant_fk foreign key (clinic_id, patient_id, implant_id)
  references implant (clinic_id, patient_id, implant_id) on update cascade;
alter table refill_visit drop constraint refill_visit_implant_fk;
alter table refill_visit add constraint refill_visit_implant_fk foreign key (clinic_id, patient_id, implant_id)
  references implant (clinic_id, patient_id, implant_id) on update cascade;
alter table refill_visit_step drop constraint refill_visit_step_visit_fk;
alter table refill_visit_step add constraint refill_visit_step_visit_fk foreign key (clinic_id, patient_id, visit_id)
  references refill_visit (clinic_id, patient_id, visit_id) on update cascade;
alter table stage_move drop constraint stage_move_patient_fk;
alter table stage_move add constraint stage_move_patient_fk foreign key (clinic_id, patient_id)
  references patient (clinic_id, patient_id) on update cascade;
alter table patient_status drop constraint patient_status_patient_fk;
alter table patient_status add constraint patient_status_patient_fk foreign key (clinic_id, patient_id)
  references patient (clinic_id, patient_id) on update cascade;
alter table device drop constraint device_patient_fk;
alter table device add constraint device_patient_fk foreign key (clinic_id, patient_id)
  references patient (clinic_id, patient_id) on update cascade;
alter table recall_case drop constraint recall_case_patient_fk;
alter table recall_case add constraint recall_case_patient_fk foreign key (clinic_id, patient_id)
  references patient (clinic_id, patient_id) on update cascade;
alter table recall_entry drop constraint recall_entry_case_fk;
alter table recall_entry add constraint recall_entry_case_fk foreign key (clinic_id, recall_id, patient_id)
  references recall_case (clinic_id, recall_id, patient_id) on update cascade;
alter table symptom_report drop constraint symptom_report_patient_fk;
alter table symptom_report add constraint symptom_report_patient_fk foreign key (clinic_id, patient_id)
  references patient (clinic_id, patient_id) on update cascade;
alter table symptom_report_step drop constraint symptom_report_step_report_fk;
alter table symptom_report_step add constraint symptom_report_step_report_fk foreign key (clinic_id, patient_id, report_id)
  references symptom_report (clinic_id, patient_id, report_id) on update cascade;
alter table aftercare_plan drop constraint aftercare_plan_patient_fk;
alter table aftercare_plan add constraint aftercare_plan_patient_fk foreign key (clinic_id, patient_id)
  references patient (clinic_id, patient_id) on update cascade;
alter table care_plan drop constraint care_plan_patient_fk;
alter table care_plan add constraint care_plan_patient_fk foreign key (clinic_id, patient_id)
  references patient (clinic_id, patient_id) on update cascade;
alter table care_plan_review drop constraint care_plan_review_patient_fk;
alter table care_plan_review add constraint care_plan_review_patient_fk foreign key (clinic_id, patient_id)
  references patient (clinic_id, patient_id) on update cascade;
alter table titration_visit drop constraint titration_visit_implant_fk;
alter table titration_visit add constraint titration_visit_implant_fk foreign key (clinic_id, patient_id, implant_id)
  references implant (clinic_id, patient_id, implant_id) on update cascade;
alter table authorisation drop constraint authorisation_patient_fk;
alter table authorisation add constraint authorisation_patient_fk foreign key (clinic_id, patient_id)
  references patient (clinic_id, patient_id) on update cascade;
alter table authorisation_version drop constraint authorisation_version_case_fk;
alter table authorisation_version add constraint authorisation_version_case_fk foreign key (clinic_id, patient_id, case_id)
  references authorisation (clinic_id, patient_id, case_id) on update cascade;
alter table mri_order drop constraint mri_order_implant_fk;
alter table mri_order add constraint mri_order_implant_fk foreign key (clinic_id, patient_id, implant_id)
  references implant (clinic_id, patient_id, implant_id) on update cascade;
alter table replacement_indicator drop constraint replacement_indicator_implant_fk;
alter table replacement_indicator add constraint replacement_indicator_implant_fk foreign key (clinic_id, patient_id, implant_id)
  references implant (clinic_id, patient_id, implant_id) on update cascade;
alter table implant_procedure drop constraint implant_procedure_patient_fk;
alter table implant_procedure add constraint implant_procedure_patient_fk foreign key (clinic_id, patient_id)
  references patient (clinic_id, patient_id) on update cascade;
alter table trial_plan drop constraint trial_plan_patient_fk;
alter table trial_plan add constraint trial_plan_patient_fk foreign key (clinic_id, patient_id)
  references patient (clinic_id, patient_id) on update cascade;
alter table phone_order drop constraint phone_order_programme_fk;
alter table phone_order add constraint phone_order_programme_fk foreign key (clinic_id, patient_id, programme_id)
  references programme (clinic_id, patient_id, programme_id) on update cascade;
alter table interrogation drop constraint interrogation_implant_fk;
alter table interrogation add constraint interrogation_implant_fk foreign key (clinic_id, patient_id, implant_id)
  references implant (clinic_id, patient_id, implant_id) on update cascade;
alter table change_order drop constraint change_order_implant_fk;
alter table change_order add constraint change_order_implant_fk foreign key (clinic_id, patient_id, implant_id)
  references implant (clinic_id, patient_id, implant_id) on update cascade;
