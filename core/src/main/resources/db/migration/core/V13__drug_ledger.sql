-- The controlled-drug ledger: appended, corrected by contra entries, never changed.

-- One row per lot, locked while an entry is added: a balance cannot go below zero between two people.
create table drug_lot (
  clinic_id varchar(40) not null,
  drug varchar(100) not null,
  lot varchar(60) not null,
  last_entry int not null,
  constraint drug_lot_pk primary key (clinic_id, drug, lot),
  constraint drug_lot_clinic_fk foreign key (clinic_id) references clinic (clinic_id)
);

create table drug_ledger_entry (
  clinic_id varchar(40) not null,
  drug varchar(100) not null,
  lot varchar(60) not null,
  entry_no int not null,
  entry_id varchar(40) not null,
  kind varchar(20) not null,
  -- the entry that a contra entry takes back; once at most
  contra_of varchar(40),
  body text not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp with time zone not null,
  constraint drug_ledger_entry_pk primary key (clinic_id, drug, lot, entry_no),
  constraint drug_ledger_entry_id_uq unique (clinic_id, entry_id),
  constraint drug_ledger_entry_contra_uq unique (clinic_id, contra_of),
  constraint drug_ledger_entry_lot_fk foreign key (clinic_id, drug, lot)
    references drug_lot (clinic_id, drug, lot)
);
