package dev.thecal.core.ledger;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import java.util.List;
import java.util.Optional;

/** Keeps the ledger. {@link Ledger} is the service to call. */
public interface LedgerRecords {

  /** Makes the lot known if it is not. */
  void addLot(Access access, Lot lot);

  /**
   * Nobody else adds to this lot until the transaction ends.
   *
   * @return false if the lot is not known
   */
  boolean lock(Access access, Lot lot);

  /**
   * Appends an entry to a locked lot.
   *
   * @return false if the id is taken
   */
  boolean add(Access access, LedgerEntry entry);

  Optional<LedgerEntry> find(Access access, ClinicId clinic, EntryId id);

  /** Entries of one lot in their order. */
  List<LedgerEntry> list(Access access, Lot lot);

  /** All lots of a clinic by drug and lot. */
  List<Lot> lots(Access access, ClinicId clinic);
}
