package dev.thecal.candidacy.selfcheck;

import dev.thecal.core.json.Reads;
import java.util.List;

/** The signs of danger that stand first, each in one line of plain words; they are rows of the triage table. */
public enum EmergencyGroup {
  BREATHING,
  COLLAPSE,
  MENINGITIS,
  /** Too much of a drug, from a pump or from tablets. */
  TOO_MUCH,
  WITHDRAWAL,
  NERVES,
  SUICIDE;

  /** Ids of the rows of the triage table that it stands for. */
  public List<String> rows() {
    return switch (this) {
      case BREATHING -> List.of("T-01");
      case COLLAPSE -> List.of("T-F3", "T-F4");
      case MENINGITIS -> List.of("T-10");
      case TOO_MUCH -> List.of("T-02", "T-F2");
      case WITHDRAWAL -> List.of("T-03", "T-04", "T-05");
      case NERVES -> List.of("T-11");
      case SUICIDE -> List.of("T-20");
    };
  }

  String code() {
    return Reads.name(this);
  }
}
