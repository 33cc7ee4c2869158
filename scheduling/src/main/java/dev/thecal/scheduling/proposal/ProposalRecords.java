package dev.thecal.scheduling.proposal;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import java.util.List;
import java.util.Optional;

/** Keeps plans and what became of their visits. */
public interface ProposalRecords {

  void add(Access access, KeptProposal proposal);

  Optional<KeptProposal> find(Access access, ClinicId clinic, String id);

  /**
   * The newest first.
   *
   * @param most how many, at least 1
   */
  List<KeptProposal> list(Access access, ClinicId clinic, int most);

  /**
   * Writes a decision about a visit that is still open.
   *
   * @return false if somebody has decided before
   */
  boolean decide(Access access, ClinicId clinic, ProposalVisit decided);
}
