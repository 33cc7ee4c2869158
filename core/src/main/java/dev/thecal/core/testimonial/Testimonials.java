package dev.thecal.core.testimonial;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NotInFuture;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Records patients' words with their consent, shows them while it lasts, takes them away when it ends. */
public final class Testimonials {

  private final TestimonialRecords records;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public Testimonials(TestimonialRecords records, AuditTrail audit, Transactions transactions) {
    this.records = records;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * @throws Refusal INVALID for a consent in the future or one that ends before it begins, CONFLICT if the id is
   *     taken
   */
  public Versioned<Testimonial> record(Access access, Testimonial testimonial) {
    Testimonial.Consent consent = testimonial.consent();
    NotInFuture.require(access, "/consent/givenOn", consent.givenOn());
    consent.until().filter(until -> until.isBefore(consent.givenOn())).ifPresent(until -> {
      throw Refusal.invalid(
          "/consent/until",
          until + " is before the consent was given on " + consent.givenOn() + "; correct one");
    });
    return transactions.call(() -> {
      if (!records.add(access, testimonial)) {
        throw Refusal.conflict(
            "testimonial-exists",
            "the clinic has a testimonial \"" + testimonial.id() + "\"; take another id");
      }
      audit(access, testimonial, "testimonial-recorded");
      return new Versioned<>(testimonial, 1);
    });
  }

  /**
   * One step, whatever version it is at: who withdraws a consent is not asked to read it again. Withdrawing twice
   * changes nothing.
   *
   * @throws Refusal NOT_FOUND
   */
  public Versioned<Testimonial> withdraw(Access access, ClinicId clinic, String id) {
    return transactions.call(() -> {
      Versioned<Testimonial> now = get(access, clinic, id);
      if (now.value().withdrawn().isPresent()) {
        return now;
      }
      Testimonial gone = now.value().withdrawn(access.actor().id(), access.at());
      if (!records.replace(access, gone, now.version())) {
        throw Refusal.stale("testimonial \"" + id + "\"");
      }
      audit(access, gone, "testimonial-withdrawn");
      return new Versioned<>(gone, now.version() + 1);
    });
  }

  /**
   * @throws Refusal NOT_FOUND
   */
  public Versioned<Testimonial> get(Access access, ClinicId clinic, String id) {
    return list(access, clinic).stream()
        .filter(one -> one.value().id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("testimonial", id));
  }

  /** All of a clinic, withdrawn ones too, the newest first. */
  public List<Versioned<Testimonial>> list(Access access, ClinicId clinic) {
    return records.list(access, clinic);
  }

  /** What the clinic's public site may show now; nothing if its profile shows none. */
  public List<Testimonial> shown(Access access, ClinicProfile clinic) {
    if (!clinic.website().testimonials()) {
      return List.of();
    }
    LocalDate today = LocalDate.ofInstant(access.at(), clinic.zone());
    return list(access, clinic.id()).stream()
        .map(Versioned::value)
        .filter(one -> one.shownOn(today))
        .toList();
  }

  private void audit(Access access, Testimonial testimonial, String action) {
    audit.record(access, testimonial.clinic(), action, "testimonial/" + testimonial.id(), "");
  }
}
