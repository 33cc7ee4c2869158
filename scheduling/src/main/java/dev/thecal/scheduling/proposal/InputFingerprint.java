package dev.thecal.scheduling.proposal;

import dev.thecal.scheduling.plan.Bin;
import dev.thecal.scheduling.plan.PlanBudget;
import dev.thecal.scheduling.plan.PlanProblem;
import dev.thecal.scheduling.plan.VisitToPlan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells whether two plans were made from the same input: windows, free stretches and length of the search. */
final class InputFingerprint {

  private InputFingerprint() {}

  /** 64 hexadecimal digits, the same on every machine and in every order of the input. */
  static String of(PlanProblem problem, PlanBudget budget) {
    var text = new StringBuilder().append(budget).append('\n');
    problem.visits().forEach(visit -> text.append(line(visit)).append('\n'));
    problem.bins().forEach(bin -> text.append(line(bin)).append('\n'));
    return sha256(text.toString());
  }

  private static String line(VisitToPlan visit) {
    return String.join(
        "|",
        visit.id(),
        visit.home(),
        new TreeMap<>(visit.otherSites()).toString(),
        Integer.toString(visit.slots()),
        visit.days().toString(),
        Integer.toString(visit.wastePerDay()),
        new TreeSet<>(visit.wishes().not()) + " " + visit.wishes().session(),
        visit.pumpBrand().orElse(""),
        Boolean.toString(visit.withdrawalRisk()),
        visit.published().toString());
  }

  private static String line(Bin bin) {
    return String.join(
        "|",
        bin.id(),
        bin.bucket().toString(),
        bin.clinician(),
        bin.room(),
        bin.from().toString(),
        bin.slots() + "+" + bin.overtime(),
        new TreeSet<>(bin.brands()).toString());
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
