package dev.thecal.core.conversion;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.drug.Drug;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.Chart;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Converts what a patient takes by mouth into an upper bound for a first intrathecal dose; two people sign it. */
public final class Conversions {

  private static final int ADULT = 18;

  private final ConversionRecords records;
  private final Facts facts;
  private final AuditTrail audit;
  private final Transactions transactions;

  /** What a conversion looks at. */
  public record Facts(
      Chart chart, PatientRegister register, ClinicDirectory directory, ClinicFigures figures) {
    @Inject
    public Facts {}
  }

  @Inject
  public Conversions(
      ConversionRecords records, Facts facts, AuditTrail audit, Transactions transactions) {
    this.records = records;
    this.facts = facts;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Converts from the list of medicines, and keeps the answer for two people to sign.
   *
   * @throws Refusal NOT_ALLOWED backwards, without an oral dose on record, without a sourced ratio or starting
   *     range, or for a child where the drug is for adults; INVALID for a drug that is not known; CONFLICT if
   *     the id is taken
   */
  public Versioned<Conversion> convert(Access access, ConversionRequest request) {
    if (request.direction() == ConversionRequest.Direction.INTRATHECAL_TO_ORAL) {
      throw Refusal.notAllowed(
          "never-backwards",
          "a dose by mouth is never computed from an intrathecal one: the ratios do not run backwards, and"
              + " too much by mouth can kill; a clinician finds the dose",
          List.of());
    }
    return transactions.call(() -> {
      Conversion conversion = computed(access, request);
      if (!records.add(access, conversion)) {
        throw Refusal.conflict(
            "conversion-exists", "the patient has a conversion \"" + conversion.id() + "\"");
      }
      audit(access, conversion, "conversion-made");
      return new Versioned<>(conversion, 1);
    });
  }

  /**
   * Signs as one of two people.
   *
   * @throws Refusal NOT_FOUND, NOT_ALLOWED for a person who has signed, CONFLICT if it is signed by two or
   *     withdrawn, or would give something else by now
   */
  public Versioned<Conversion> sign(
      Access access, ClinicId clinic, PatientId patient, ConversionId id) {
    return transactions.call(() -> {
      Versioned<Conversion> now = waiting(access, clinic, patient, id);
      Conversion conversion = now.value();
      String person = access.actor().id();
      if (conversion.signedBy(person)) {
        throw Refusal.notAllowed(
            "second-person-needed",
            "\"" + person + "\" has signed this conversion: somebody else signs it too",
            List.of());
      }
      requireSame(conversion, computed(access, request(conversion)));
      return replace(
          access,
          now,
          conversion.with(new Conversion.Signature(person, access.at())),
          "conversion-signed");
    });
  }

  /**
   * Takes a conversion back, signed or not; it stays readable.
   *
   * @throws Refusal NOT_FOUND, CONFLICT if it is withdrawn
   */
  public Versioned<Conversion> withdraw(
      Access access, ClinicId clinic, PatientId patient, ErrorMark why) {
    return transactions.call(() -> {
      Versioned<Conversion> now = get(access, clinic, patient, new ConversionId(why.id()));
      if (now.value().state() == Conversion.State.WITHDRAWN) {
        throw wrongState(now.value());
      }
      return replace(access, now, now.value().withdrawn(why.reason()), "conversion-withdrawn");
    });
  }

  /**
   * @throws Refusal NOT_FOUND
   */
  public Versioned<Conversion> get(
      Access access, ClinicId clinic, PatientId patient, ConversionId id) {
    return list(access, clinic, patient).stream()
        .filter(conversion -> conversion.value().id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("conversion", id.value()));
  }

  /** All conversions of a patient, the oldest first. */
  public List<Versioned<Conversion>> list(Access access, ClinicId clinic, PatientId patient) {
    return records.list(access, clinic, patient);
  }

  private Conversion computed(Access access, ConversionRequest request) {
    Drug drug = drug(access, request);
    requireAge(access, request, drug);
    OralDose oral = OralDose.of(
        facts.chart().read(access, request.clinic(), request.patient()), request.drug());
    var candidates = new StartCandidates(
        drug, Exact.of(oral.perDay().nanogramsPerDay()), request.tolerant().orElse(false));
    var findings = new ArrayList<Finding>(oral.findings());
    findings.addAll(candidates.findings());
    Exact notAbove = candidates
        .notAbove()
        .orElseThrow(() -> Refusal.notAllowed(
            "no-sourced-ratio",
            "no source gives both a ratio and a starting range for " + drug.name()
                + ": a clinician finds the dose",
            findings));
    return new Conversion(
        request.clinic(),
        request.patient(),
        request.id(),
        request.drug(),
        oral.entries(),
        oral.perDay(),
        candidates.tolerant(),
        candidates.candidates().stream().map(one -> candidate(drug, one)).toList(),
        new DailyDose(notAbove.toLong(RoundingMode.DOWN)),
        findings,
        access.actor().id(),
        access.at(),
        List.of(),
        Optional.empty());
  }

  private static Conversion.Candidate candidate(Drug drug, StartCandidates.Candidate one) {
    return new Conversion.Candidate(
        one.ratio(), one.dose().in(drug.doseUnit(), RoundingMode.HALF_EVEN), one.source());
  }

  private Drug drug(Access access, ConversionRequest request) {
    try {
      return facts.figures().of(access, request.clinic()).drugs().get(request.drug());
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("/drug", String.valueOf(e.getMessage()));
    }
  }

  private void requireAge(Access access, ConversionRequest request, Drug drug) {
    var zone = facts.directory().get(access, request.clinic()).value().zone();
    int age = facts
        .register()
        .get(access, request.clinic(), request.patient())
        .value()
        .ageOn(LocalDate.ofInstant(access.at(), zone));
    if (age < ADULT && drug.adultsOnly().filter(Cited::value).isPresent()) {
      throw Refusal.notAllowed(
          "adults-only", drug.name() + " is for adults only, the patient is " + age, List.of());
    }
  }

  private static ConversionRequest request(Conversion of) {
    return new ConversionRequest(
        of.clinic(),
        of.patient(),
        of.id(),
        of.drug(),
        ConversionRequest.Direction.ORAL_TO_INTRATHECAL,
        Optional.of(of.tolerant()));
  }

  private static void requireSame(Conversion signed, Conversion now) {
    boolean same = signed.oral().equals(now.oral())
        && signed.notAbove().equals(now.notAbove())
        && signed.findings().equals(now.findings());
    if (!same) {
      throw Refusal.conflict(
          "conversion-outdated",
          "the list of medicines or a figure has changed since; withdraw this conversion and make a new one");
    }
  }

  private Versioned<Conversion> waiting(
      Access access, ClinicId clinic, PatientId patient, ConversionId id) {
    Versioned<Conversion> now = get(access, clinic, patient, id);
    if (now.value().state() != Conversion.State.WAITING) {
      throw wrongState(now.value());
    }
    return now;
  }

  private static Refusal wrongState(Conversion conversion) {
    String state = Reads.name(conversion.state());
    return Refusal.conflict(
        "conversion-" + state, "conversion \"" + conversion.id() + "\" is " + state);
  }

  private Versioned<Conversion> replace(
      Access access, Versioned<Conversion> before, Conversion conversion, String action) {
    if (!records.replace(access, conversion, before.version())) {
      throw Refusal.stale("conversion \"" + conversion.id() + "\"");
    }
    audit(access, conversion, action);
    return new Versioned<>(conversion, before.version() + 1);
  }

  private void audit(Access access, Conversion conversion, String action) {
    audit.record(
        access,
        conversion.clinic(),
        action,
        "patient/" + conversion.patient() + "/conversion/" + conversion.id(),
        conversion.drug());
  }
}
