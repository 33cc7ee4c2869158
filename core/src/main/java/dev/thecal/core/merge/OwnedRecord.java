package dev.thecal.core.merge;

/**
 * A record that belongs to a patient and moves with everything that hangs on it.
 *
 * @param kind what it is, as its table is called
 * @param id unique for the patient and the kind
 */
public record OwnedRecord(String kind, String id) implements Comparable<OwnedRecord> {

  @Override
  public int compareTo(OwnedRecord other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : id.compareTo(other.id);
  }
}
