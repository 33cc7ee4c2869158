package dev.thecal.core.mri;

import dev.thecal.core.evidence.Finding;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Volume;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that was done about a scan; kept in the order of recording.
 *
 * @param kind what
 * @param at when it was done
 * @param by who did it
 * @param running for a check: the pump was found running
 * @param means for a check: how it was found
 * @param volume for emptying: what came out
 * @param remark in the clinic's words; for an accepted bolus or a manual that was read, the grounds
 * @param findings what spoke against it
 */
public record MriEvent(
    Kind kind,
    Instant at,
    String by,
    Optional<Boolean> running,
    Optional<Means> means,
    Optional<Volume> volume,
    Optional<String> remark,
    List<Finding> findings) {

  /** What was done. */
  public enum Kind {
    EMPTIED,
    /** A physician accepts what the valve may give in an emergency scan. */
    BOLUS_ACCEPTED,
    /** Somebody read the maker's manual for this pump; the remark names the document. */
    MANUAL_READ,
    CLEARED,
    SCANNED,
    CHECKED,
    CANCELLED
  }

  /** How a pump was found running or not. */
  public enum Means {
    INTERROGATION,
    /** Only for a pump that cannot be interrogated. */
    RESERVOIR_VOLUME
  }

  public MriEvent {
    findings = List.copyOf(findings);
  }

  /** Fields named as in the record; a check needs {@code running} and {@code means}. */
  public static Supplier<MriEvent> read(JsonInput in, Kind kind) {
    boolean check = kind == Kind.CHECKED;
    boolean grounds =
        kind == Kind.MANUAL_READ || kind == Kind.BOLUS_ACCEPTED || kind == Kind.CANCELLED;
    var at = in.required("at", Reads::instant);
    var by = in.required("by", Reads.text(100));
    var running = check ? in.requiredBoolean("running") : in.optionalBoolean("running");
    var means = check
        ? in.required("means", Reads.oneOf(Means.class))
        : in.optional("means", Reads.oneOf(Means.class));
    var volume = kind == Kind.EMPTIED
        ? in.required("volume", Volume::parse)
        : in.optional("volume", Volume::parse);
    var remark =
        grounds ? in.required("remark", Reads.text(1000)) : in.optional("remark", Reads.text(1000));
    return () -> new MriEvent(
        kind,
        at.get(),
        by.get(),
        running.optional(),
        means.optional(),
        volume.optional(),
        remark.optional(),
        List.of());
  }

  MriEvent with(List<Finding> found) {
    return new MriEvent(kind, at, by, running, means, volume, remark, found);
  }
}
