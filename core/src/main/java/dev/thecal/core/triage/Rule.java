package dev.thecal.core.triage;

import dev.thecal.core.evidence.Citation;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One row of the triage table.
 *
 * @param id of the row, for example {@code T-04}
 * @param trigger what it looks for, in words
 * @param signs that it accounts for when it matches
 * @param check the level in a situation; empty if the row does not match
 * @param action what is to be done
 * @param reason why it is dangerous
 * @param source of the sign and its danger; the level itself is our proposal, see {@link TriageTable#NAME}
 * @param draft nobody has verified the sign: general professional knowledge
 */
public record Rule(
    String id,
    String trigger,
    Set<Sign> signs,
    Function<Situation, Optional<Level>> check,
    String action,
    String reason,
    Citation source,
    boolean draft) {

  public Rule {
    signs = Set.copyOf(signs);
  }

  Optional<Level> level(Situation situation) {
    return check.apply(situation);
  }

  static Row row(String id, String trigger) {
    return new Row(id, trigger);
  }

  /** A row while it is written down; {@link #source} or {@link #draft} ends it. */
  static final class Row {

    private final String id;
    private final String trigger;
    private Set<Sign> signs = Set.of();
    private Function<Situation, Optional<Level>> check = situation -> Optional.empty();
    private String action = "";
    private String reason = "";

    private Row(String id, String trigger) {
      this.id = id;
      this.trigger = trigger;
    }

    /** One of these must be reported. */
    Row on(Sign first, Sign... more) {
      this.signs = EnumSet.of(first, more);
      return this;
    }

    /** The level once a sign is reported. */
    Row then(Function<Situation, Optional<Level>> level) {
      Set<Sign> any = signs;
      this.check = situation -> situation.saysAny(any) ? level.apply(situation) : Optional.empty();
      return this;
    }

    Row always(Level level) {
      return then(situation -> Optional.of(level));
    }

    /** Matches without a sign, from what is on record or was measured. */
    Row given(Function<Situation, Optional<Level>> level) {
      this.check = level;
      return this;
    }

    Row act(String text) {
      this.action = text;
      return this;
    }

    Row why(String text) {
      this.reason = text;
      return this;
    }

    Rule source(Citation citation) {
      return new Rule(id, trigger, signs, check, action, reason, citation, false);
    }

    Rule draft() {
      return new Rule(id, trigger, signs, check, action, reason, Sources.PROFESSIONAL, true);
    }
  }
}
