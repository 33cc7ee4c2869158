package dev.thecal.bench;

import dev.thecal.candidacy.Assessment;
import dev.thecal.candidacy.Candidacy;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.fact.Indication;
import dev.thecal.candidacy.fact.KnownFacts;
import dev.thecal.candidacy.fact.PainSeverity;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One evaluation of a clinic's whole policy, with every finding, reason, source and missing fact. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CandidacyBench {

  private static final LocalDate ON = LocalDate.of(2026, 5, 6);

  private final Candidacy candidacy = Candidacy.shipped();
  private final Facts facts = Facts.builder()
      .with(KnownFacts.INDICATION, Indication.PAIN, ON, "referral letter")
      .with(KnownFacts.PAIN_SEVERITY, PainSeverity.SEVERE, ON, "examination")
      .with(KnownFacts.ACTIVE_INFECTION, false, ON, "laboratory")
      .build();

  @Benchmark
  public Assessment wholePolicy() {
    return candidacy.assess(facts, "spine-and-pain", ON);
  }
}
