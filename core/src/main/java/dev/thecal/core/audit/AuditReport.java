package dev.thecal.core.audit;

import java.util.List;

/**
 * What a check of the audit trail found.
 *
 * @param seals how many there are
 * @param entries how many they cover
 * @param unsealed entries that wait for the sealer, counted up to 1,000
 * @param breaks what does not fit, in words; empty if the chain is whole
 * @param head the newest mark; note it elsewhere to notice a chain that was cut at the end
 */
public record AuditReport(
    long seals, long entries, int unsealed, List<String> breaks, String head) {

  public AuditReport {
    breaks = List.copyOf(breaks);
  }

  public boolean whole() {
    return breaks.isEmpty();
  }
}
