package dev.thecal.candidacy.store;

import dev.thecal.candidacy.AssessmentRecords;
import dev.thecal.candidacy.policy.PublishedPolicies;
import dev.thecal.core.merge.PatientRows;
import dev.thecal.core.store.Database;

/** Hands out this module's stores, for Guice and for those who wire by hand. */
public final class CandidacyStores {

  private final Database database;

  public CandidacyStores(Database database) {
    this.database = database;
  }

  public AssessmentRecords assessmentRecords() {
    return new JooqAssessmentRecords(database.context());
  }

  /** Candidacy's part of what a merge of two patients moves. */
  public PatientRows patientRows() {
    return new JooqPatientRows(database.context());
  }

  public PublishedPolicies publishedPolicies() {
    return new JooqPublishedPolicies(database.context());
  }
}
