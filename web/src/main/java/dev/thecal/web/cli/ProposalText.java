package dev.thecal.web.cli;

import dev.thecal.scheduling.proposal.ProposedVisit;
import dev.thecal.scheduling.proposal.RefillProposal;
import java.util.Locale;

/** A proposal in words, a line a visit. */
final class ProposalText {

  private ProposalText() {}

  static String of(RefillProposal proposal) {
    var text = new StringBuilder();
    line(
        text,
        "Refills of %s due up to %s: %d proposed, %d booked already, %d without a place, %d without a date",
        proposal.clinic(),
        proposal.to(),
        proposal.visits().size(),
        proposal.booked(),
        proposal.unplaced().size(),
        proposal.undated().size());
    line(
        text,
        "Late %d, cost %d. No plan has fewer than %.2f late or costs less than %.1f: gap %.1f %%",
        proposal.score().late(),
        proposal.score().cost(),
        proposal.bound().late(),
        proposal.bound().cost(),
        proposal.gapPercent());
    for (ProposedVisit visit : proposal.visits()) {
      line(text, "%s %s%s", visit.patient(), visit.slot().startsAt(), visit.late() ? " LATE" : "");
      line(text, "  %s", visit.reason());
    }
    proposal
        .unplaced()
        .forEach(left -> line(text, "%s has no place: %s", left.patient(), left.text()));
    proposal.undated().forEach(one -> line(text, "%s has no date: look at the chart today", one));
    text.append("Nothing is booked. Accept a visit by booking its slot.\n");
    return text.toString();
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
