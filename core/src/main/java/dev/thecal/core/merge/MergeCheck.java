package dev.thecal.core.merge;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantRecords;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import dev.thecal.core.merge.MergePreview.Pair;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.status.StatusKind;
import dev.thecal.core.status.StatusRecords;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at two records of one clinic and tells what a merge would do, what is in the way and what to look at. */
public final class MergeCheck {

  /** A patient has one of each at most: the survivor's goes on, the other stays with the merged record. */
  private static final Set<String> ONE_EACH = Set.of("care-plan", "recall-case");

  private final ImplantRecords implants;
  private final StatusRecords statuses;
  private final MergeRecords merges;
  private final Set<PatientRows> rows;

  @Inject
  public MergeCheck(
      ImplantRecords implants, StatusRecords statuses, MergeRecords merges, Set<PatientRows> rows) {
    this.implants = implants;
    this.statuses = statuses;
    this.merges = merges;
    this.rows = Set.copyOf(rows);
  }

  MergePreview preview(Access access, Patient survivor, Patient merged) {
    List<OwnedRecord> own = list(access, survivor);
    List<OwnedRecord> all = list(access, merged);
    List<OwnedRecord> stays = all.stream()
        .filter(one -> ONE_EACH.contains(one.kind()) && own.contains(one))
        .toList();
    List<OwnedRecord> moves = all.stream().filter(one -> !stays.contains(one)).toList();
    var fields = fields(survivor, merged);
    var blocks = blocks(access, survivor, merged);
    moves.stream().filter(own::contains).map(MergeCheck::sameId).forEach(blocks::add);
    var warnings = warnings(survivor, merged, stays);
    return new MergePreview(
        survivor.id(),
        merged.id(),
        fields,
        moves,
        stays,
        List.copyOf(blocks),
        warnings,
        hash(List.of(survivor, merged, moves, stays, blocks, warnings)));
  }

  /** All records of a patient in all modules, in order. */
  List<OwnedRecord> list(Access access, Patient patient) {
    return rows.stream()
        .flatMap(each -> each.list(access, patient.clinic(), patient.id()).stream())
        .sorted()
        .toList();
  }

  void move(Access access, ClinicId clinic, PatientRows.Move move) {
    rows.forEach(each -> each.move(access, clinic, move));
  }

  private List<MergeBlock> blocks(Access access, Patient survivor, Patient merged) {
    var blocks = new ArrayList<MergeBlock>();
    pumps(access, survivor, merged).ifPresent(blocks::add);
    List<StatusKind> current = statuses.current(access, merged.clinic(), merged.id());
    statuses.current(access, survivor.clinic(), survivor.id()).stream()
        .filter(current::contains)
        .map(MergeCheck::bothNow)
        .forEach(blocks::add);
    merges.list(access, survivor.clinic()).stream()
        .map(Versioned::value)
        .filter(other -> inTheWay(other, survivor.id(), merged.id()))
        .map(MergeCheck::otherMerge)
        .forEach(blocks::add);
    rows.forEach(
        each -> blocks.addAll(each.blocks(access, survivor.clinic(), survivor.id(), merged.id())));
    return blocks;
  }

  /** Something half done about one of the two; the proposal of this very merge is not in its own way. */
  private static boolean inTheWay(PatientMerge other, PatientId survivor, PatientId merged) {
    boolean halfDone =
        other.state() == MergeState.PROPOSED || other.state() == MergeState.UNMERGE_PROPOSED;
    boolean thisOne = other.survivor().equals(survivor) && other.merged().equals(merged);
    return halfDone
        && !thisOne
        && Stream.of(survivor, merged)
            .anyMatch(id -> id.equals(other.survivor()) || id.equals(other.merged()));
  }

  private Optional<MergeBlock> pumps(Access access, Patient survivor, Patient merged) {
    return pump(access, merged)
        .map(of -> pump(access, survivor)
            .map(
                own -> new MergeBlock(
                    "two-pumps",
                    "both records have a pump in the body: " + own + " and " + of,
                    "find out which pump the patient carries and record the removal of the other first"))
            .orElseGet(() -> new MergeBlock(
                "pump-on-merged",
                "the pump in the body (" + of + ") is on the record that would not go on",
                "propose it the other way round, with \"" + merged.id() + "\" as the survivor")));
  }

  private Optional<String> pump(Access access, Patient patient) {
    return implants.list(access, patient.clinic(), patient.id()).stream()
        .map(Versioned::value)
        .filter(Implant::inBody)
        .map(implant -> implant.pumpModel() + " " + implant.serial())
        .findFirst();
  }

  private static MergeBlock bothNow(StatusKind kind) {
    return new MergeBlock(
        "both-" + Reads.name(kind),
        "both records say now: " + kind.words(),
        "end one of the two, or mark it as entered in error, first");
  }

  private static MergeBlock otherMerge(PatientMerge other) {
    return new MergeBlock(
        "other-merge",
        "merge \"" + other.id() + "\" of \"" + other.merged() + "\" into \"" + other.survivor()
            + "\" is " + Reads.name(other.state()),
        "confirm or withdraw that one first");
  }

  private static MergeBlock sameId(OwnedRecord record) {
    return new MergeBlock(
        "same-id",
        "both have a " + record.kind() + " with the id \"" + record.id() + "\"",
        "these two cannot be merged as they are: keep both, and note on each that the other exists");
  }

  private static List<String> warnings(Patient survivor, Patient merged, List<OwnedRecord> stays) {
    var warnings = new ArrayList<String>();
    if (!survivor.bornOn().equals(merged.bornOn())) {
      warnings.add("The birth dates differ: make sure that this is one person.");
    }
    if (survivor.sex().isPresent()
        && merged.sex().isPresent()
        && !survivor.sex().equals(merged.sex())) {
      warnings.add("The sex differs: make sure that this is one person.");
    }
    if (survivor.stage() != merged.stage()) {
      warnings.add("The stage of the survivor stands: " + Reads.name(survivor.stage()) + ", not "
          + Reads.name(merged.stage()) + ".");
    }
    stays.forEach(one -> warnings.add("Both have a " + one.kind() + " (" + one.id()
        + "): the survivor's goes on; take over by hand what still holds of the other."));
    return warnings;
  }

  private static List<Pair> fields(Patient survivor, Patient merged) {
    return List.of(
        Pair.of("familyName", some(survivor.familyName()), some(merged.familyName())),
        Pair.of("givenName", some(survivor.givenName()), some(merged.givenName())),
        Pair.of("bornOn", some(survivor.bornOn()), some(merged.bornOn())),
        Pair.of("sex", survivor.sex().map(Reads::name), merged.sex().map(Reads::name)),
        Pair.of("language", some(survivor.language()), some(merged.language())),
        Pair.of("phone", survivor.phone(), merged.phone()),
        Pair.of("email", survivor.email(), merged.email()),
        Pair.of("recordNumber", survivor.recordNumber(), merged.recordNumber()),
        Pair.of("stage", some(Reads.name(survivor.stage())), some(Reads.name(merged.stage()))));
  }

  private static Optional<String> some(Object value) {
    return Optional.of(value.toString());
  }

  private static String hash(List<?> parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256")
          .digest(Json.write(parts).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
