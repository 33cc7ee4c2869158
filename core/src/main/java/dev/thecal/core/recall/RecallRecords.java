package dev.thecal.core.recall;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.patient.PatientId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps recalls. {@link Recalls} is the service to call. */
public interface RecallRecords {

  /**
   * Adds a recall at version 1.
   *
   * @return false if the id is taken
   */
  boolean add(Access access, Recall recall);

  /**
   * Replaces a recall whose version is still the expected one.
   *
   * @return false if it is not
   */
  boolean replace(Access access, Recall recall, long expectedVersion);

  Optional<Versioned<Recall>> find(Access access, ClinicId clinic, RecallId id);

  /** All recalls of the clinic, the newest first. */
  List<Versioned<Recall>> list(Access access, ClinicId clinic);

  /** The patients of a recall with their contacts and decisions. */
  List<RecallCase> listCases(Access access, Recall recall);

  /** Keeps a patient's hits, new or more than before; contacts and decisions are added one by one. */
  void saveHits(Access access, Recall recall, RecallCase patient);

  void addContact(Access access, Recall recall, PatientId patient, Contact contact);

  void addDecision(Access access, Recall recall, PatientId patient, Decision decision);

  /** Hands over every fill of the clinic that stands, by patient and pump, in the order of filling. */
  void eachFill(Access access, ClinicId clinic, Consumer<Fill> reader);
}
