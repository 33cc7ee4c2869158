package dev.thecal.candidacy.rule;

import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Verdict;
import java.util.List;

/** A rule that states what it is in its constructor and only implements {@link #assess}. */
public abstract class StatedRule implements CandidacyRule {

  private final String id;
  private final RuleKind kind;
  private final Citation source;
  private final List<FactKey<?>> reads;
  private final boolean sensitive;
  private final FindingMemory memory;

  protected StatedRule(String id, RuleKind kind, Citation source, FactKey<?>... reads) {
    this.id = id;
    this.kind = kind;
    this.source = source;
    this.reads = List.of(reads);
    this.memory = new FindingMemory(reads);
    this.sensitive = this.reads.stream().anyMatch(FactKey::sensitive);
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public final RuleKind kind() {
    return kind;
  }

  @Override
  public final Citation source() {
    return source;
  }

  @Override
  public final List<FactKey<?>> reads() {
    return reads;
  }

  @Override
  public boolean sensitive() {
    return sensitive;
  }

  /** UNKNOWN for want of the first so many of these facts. */
  final RuleFinding notKnown(FactKey<?>[] missing, int count) {
    return memory.notKnown(this, missing, count);
  }

  protected final RuleFinding met(String reason) {
    return memory.of(this, Verdict.MET, reason);
  }

  protected final RuleFinding notMet(String reason) {
    return memory.of(this, Verdict.NOT_MET, reason);
  }

  protected final RuleFinding notApplicable(String reason) {
    return memory.of(this, Verdict.NOT_APPLICABLE, reason);
  }

  protected final RuleFinding unknown(String reason, FactKey<?>... missing) {
    return RuleFinding.of(this, Verdict.UNKNOWN, reason).asking(missing);
  }

  protected final RuleFinding conflict(String reason, FactKey<?>... between) {
    return RuleFinding.of(this, Verdict.CONFLICT, reason).asking(between);
  }
}
