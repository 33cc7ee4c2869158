package dev.thecal.core.clinic;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.event.Events;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps and finds the profiles of the network's clinics. */
public final class ClinicDirectory {

  private final Clinics clinics;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Provider<Events> events;

  /**
   * @param events a provider, because those who hear of a change ask this directory
   */
  @Inject
  public ClinicDirectory(
      Clinics clinics, AuditTrail audit, Transactions transactions, Provider<Events> events) {
    this.clinics = clinics;
    this.audit = audit;
    this.transactions = transactions;
    this.events = events;
  }

  /** For whom nobody hears of changes. */
  public ClinicDirectory(Clinics clinics, AuditTrail audit, Transactions transactions) {
    this(clinics, audit, transactions, () -> new Events(Set.of()));
  }

  /**
   * Makes the directory hold this profile; one that it holds already changes nothing, not even the audit
   * trail.
   */
  public Versioned<ClinicProfile> save(Access access, ClinicProfile profile) {
    return transactions.call(() -> clinics
        .find(access, profile.id())
        .map(known ->
            known.value().equals(profile) ? known : replaced(access, profile, known.version()))
        .orElseGet(() -> added(access, profile)));
  }

  /**
   * Replaces a profile that was read before.
   *
   * @param expectedVersion what the change was based on
   * @throws Refusal STALE if somebody changed it meanwhile, NOT_FOUND if there is none
   */
  public Versioned<ClinicProfile> change(
      Access access, ClinicProfile profile, long expectedVersion) {
    return transactions.call(() -> {
      get(access, profile.id());
      return replaced(access, profile, expectedVersion);
    });
  }

  /**
   * @throws Refusal NOT_FOUND if there is no such clinic
   */
  public Versioned<ClinicProfile> get(Access access, ClinicId clinic) {
    return find(access, clinic).orElseThrow(() -> Refusal.notFound("clinic", clinic.value()));
  }

  public Optional<Versioned<ClinicProfile>> find(Access access, ClinicId clinic) {
    return clinics.find(access, clinic);
  }

  /** All clinics of the network, by id. */
  public List<Versioned<ClinicProfile>> list(NetworkAccess access) {
    return clinics.list(access);
  }

  /**
   * Passes if there is such a clinic; reads no profile.
   *
   * @throws Refusal NOT_FOUND otherwise
   */
  public void require(Access access, ClinicId clinic) {
    if (!clinics.has(access, clinic)) {
      throw Refusal.notFound("clinic", clinic.value());
    }
  }

  /** Whether the network has a clinic. */
  public boolean any(NetworkAccess access) {
    return clinics.any(access);
  }

  private Versioned<ClinicProfile> added(Access access, ClinicProfile profile) {
    clinics.add(access, profile);
    audit.record(access, profile.id(), "clinic-added", subject(profile), "");
    return new Versioned<>(profile, 1);
  }

  private Versioned<ClinicProfile> replaced(
      Access access, ClinicProfile profile, long expectedVersion) {
    long version = clinics.replace(access, profile, expectedVersion);
    audit.record(access, profile.id(), "clinic-changed", subject(profile), "version " + version);
    events.get().publish(new ClinicChanged(profile.id()), access);
    return new Versioned<>(profile, version);
  }

  private static String subject(ClinicProfile profile) {
    return "clinic/" + profile.id();
  }
}
