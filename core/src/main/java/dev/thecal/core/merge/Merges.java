package dev.thecal.core.merge;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.merge.MergeRecords.Side;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Merges two records of one person by two people, and takes a merge back by two people. */
public final class Merges {

  /**
   * A merge as somebody has read it.
   *
   * @param version that the change is based on
   */
  public record Key(ClinicId clinic, MergeId id, long version) {}

  private final MergeRecords records;
  private final MergeCheck check;
  private final PatientRegister register;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public Merges(
      MergeRecords records,
      MergeCheck check,
      PatientRegister register,
      AuditTrail audit,
      Transactions transactions) {
    this.records = records;
    this.check = check;
    this.register = register;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * What a merge would do; nothing is changed.
   *
   * @throws Refusal NOT_FOUND if this clinic has not both patients, GONE for one that is merged already,
   *     INVALID for one and the same
   */
  public MergePreview preview(
      Access access, ClinicId clinic, PatientId survivor, PatientId merged) {
    requireTwo(survivor, merged);
    return transactions.call(() -> look(access, clinic, survivor, merged));
  }

  /**
   * Asks for a merge.
   *
   * @throws Refusal as {@link #preview}; CONFLICT if the preview is no longer what was looked at or the record is
   *     in another merge, NOT_ALLOWED while something blocks it
   */
  public Versioned<PatientMerge> propose(Access access, ClinicId clinic, MergeRequest request) {
    requireTwo(request.survivor(), request.merged());
    return transactions.call(() -> {
      var preview = look(access, clinic, request.survivor(), request.merged());
      requireClear(preview, request.preview());
      var merge = new PatientMerge(
          clinic,
          MergeId.next(),
          request.survivor(),
          request.merged(),
          List.of(step(access, MergeState.PROPOSED, Optional.of(request.reason()))));
      if (!records.add(access, merge)) {
        throw Refusal.conflict(
            "merge-exists", "patient \"" + merge.merged() + "\" is in another merge already");
      }
      audit(access, merge, request.reason());
      return new Versioned<>(merge, 1);
    });
  }

  /**
   * Merges, as another person than the one who asked.
   *
   * @param preview fingerprint of the preview that this person has looked at
   * @throws Refusal NOT_ALLOWED for the same person or while something blocks it, CONFLICT in another state or
   *     after a change of the preview, STALE, NOT_FOUND
   */
  public Versioned<PatientMerge> confirm(Access access, Key key, String preview) {
    return transactions.call(() -> {
      PatientMerge merge = in(access, key, MergeState.PROPOSED);
      requireOther(access, merge.lastStep());
      records.lock(access, merge);
      var now = look(access, merge.clinic(), merge.survivor(), merge.merged());
      requireClear(now, preview);
      Patient survivor = register.get(access, merge.clinic(), merge.survivor()).value();
      records.keep(access, merge, Side.OWN, check.list(access, survivor));
      records.keep(access, merge, Side.MOVED, now.moves());
      check.move(
          access,
          merge.clinic(),
          new PatientRows.Move(merge.merged(), merge.survivor(), now.moves()));
      records.archive(access, merge);
      return next(access, key, merge, step(access, MergeState.MERGED, Optional.empty()));
    });
  }

  /**
   * Gives up a proposal: to merge, or to take a merge back, which then stands.
   *
   * @throws Refusal CONFLICT if nothing is proposed, STALE, NOT_FOUND
   */
  public Versioned<PatientMerge> withdraw(Access access, Key key, String reason) {
    return transactions.call(() -> {
      PatientMerge merge = current(access, key);
      MergeState to = switch (merge.state()) {
        case PROPOSED -> MergeState.WITHDRAWN;
        case UNMERGE_PROPOSED -> MergeState.MERGED;
        case MERGED, WITHDRAWN, UNMERGED -> throw wrongState(merge);
      };
      return next(access, key, merge, step(access, to, Optional.of(reason)));
    });
  }

  /**
   * Asks to take a merge back.
   *
   * @throws Refusal CONFLICT in another state, GONE if the survivor was itself merged since: take that back first;
   *     STALE, NOT_FOUND
   */
  public Versioned<PatientMerge> proposeUnmerge(Access access, Key key, String reason) {
    return transactions.call(() -> {
      PatientMerge merge = in(access, key, MergeState.MERGED);
      register.get(access, merge.clinic(), merge.survivor());
      return next(
          access, key, merge, step(access, MergeState.UNMERGE_PROPOSED, Optional.of(reason)));
    });
  }

  /**
   * Takes a merge back, as another person than the one who asked for that. Both records are what they were; what
   * was written to the survivor meanwhile stays there and is listed.
   *
   * @throws Refusal NOT_ALLOWED for the same person, CONFLICT in another state, STALE, NOT_FOUND
   */
  public Versioned<Unmerged> confirmUnmerge(Access access, Key key) {
    return transactions.call(() -> {
      PatientMerge merge = in(access, key, MergeState.UNMERGE_PROPOSED);
      requireOther(access, merge.lastStep());
      records.lock(access, merge);
      Patient survivor = register.get(access, merge.clinic(), merge.survivor()).value();
      List<OwnedRecord> moved = records.kept(access, merge, Side.MOVED);
      List<OwnedRecord> own = records.kept(access, merge, Side.OWN);
      List<OwnedRecord> later = check.list(access, survivor).stream()
          .filter(one -> !moved.contains(one) && !own.contains(one))
          .toList();
      records.restore(access, merge);
      check.move(
          access, merge.clinic(), new PatientRows.Move(merge.survivor(), merge.merged(), moved));
      var undone = next(access, key, merge, step(access, MergeState.UNMERGED, Optional.empty()));
      return new Versioned<>(new Unmerged(undone.value(), moved, later), undone.version());
    });
  }

  /**
   * @throws Refusal NOT_FOUND
   */
  public Versioned<PatientMerge> get(Access access, ClinicId clinic, MergeId id) {
    return records
        .find(access, clinic, id)
        .orElseThrow(() -> Refusal.notFound("merge", id.value()));
  }

  /** All merges of a clinic, those given up and taken back too, by id. */
  public List<Versioned<PatientMerge>> list(Access access, ClinicId clinic) {
    return records.list(access, clinic);
  }

  private MergePreview look(Access access, ClinicId clinic, PatientId survivor, PatientId merged) {
    return check.preview(
        access,
        register.get(access, clinic, survivor).value(),
        register.get(access, clinic, merged).value());
  }

  private PatientMerge current(Access access, Key key) {
    var now = get(access, key.clinic(), key.id());
    if (now.version() != key.version()) {
      throw Refusal.stale("merge \"" + key.id() + "\"");
    }
    return now.value();
  }

  private PatientMerge in(Access access, Key key, MergeState state) {
    PatientMerge merge = current(access, key);
    if (merge.state() != state) {
      throw wrongState(merge);
    }
    return merge;
  }

  private Versioned<PatientMerge> next(Access access, Key key, PatientMerge merge, MergeStep step) {
    PatientMerge changed = merge.with(step);
    if (!records.replace(access, changed, key.version())) {
      throw Refusal.stale("merge \"" + key.id() + "\"");
    }
    audit(access, changed, step.reason().orElse(""));
    return new Versioned<>(changed, key.version() + 1);
  }

  private static MergeStep step(Access access, MergeState to, Optional<String> reason) {
    return new MergeStep(to, access.actor().id(), access.at(), reason);
  }

  private static Refusal wrongState(PatientMerge merge) {
    return Refusal.conflict(
        "merge-state",
        "merge \"" + merge.id() + "\" is " + Reads.name(merge.state())
            + "; that cannot be done to it now");
  }

  private static void requireTwo(PatientId survivor, PatientId merged) {
    if (survivor.equals(merged)) {
      throw Refusal.invalid("/merged", "\"" + merged + "\" is the survivor; name the other record");
    }
  }

  private static void requireOther(Access access, MergeStep proposal) {
    if (access.actor().id().strip().equalsIgnoreCase(proposal.by().strip())) {
      throw Refusal.notAllowed(
          "same-person",
          "\"" + proposal.by() + "\" proposed it: another person must look at it and confirm",
          List.of());
    }
  }

  private static void requireClear(MergePreview preview, String seen) {
    if (!preview.blocks().isEmpty()) {
      throw Refusal.notAllowed(
          "merge-blocked",
          preview.blocks().size() + " to put right before these two can be one: "
              + preview.blocks().get(0).text(),
          preview.blocks().stream()
              .map(block -> new InputProblem("/merged", block.text() + "; " + block.cure()))
              .toList(),
          List.of());
    }
    if (!preview.fingerprint().equals(seen)) {
      throw Refusal.conflict(
          "preview-changed",
          "the records are not what was previewed; look at the preview again and name its fingerprint");
    }
  }

  private void audit(Access access, PatientMerge merge, String detail) {
    String action = "patient-merge-" + Reads.name(merge.state());
    String words = "merge " + merge.id() + " of " + merge.merged() + " into " + merge.survivor()
        + (detail.isEmpty() ? "" : ": " + detail);
    audit.record(access, merge.clinic(), action, "patient/" + merge.survivor(), words);
    audit.record(access, merge.clinic(), action, "patient/" + merge.merged(), words);
  }
}
