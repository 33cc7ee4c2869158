package dev.thecal.core.titration;

import dev.thecal.core.evidence.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What the visits suggest. It changes nothing; a clinician decides.
 *
 * @param kind what is suggested
 * @param dose to go to, where one was tried before; in the unit of the programme
 * @param notAbove the highest dose that one step up may reach, rounded down; empty without a sourced cap
 * @param minimumEffectiveDose the smallest dose whose targets held often enough; empty: not found yet
 * @param tried each dose with its visits, lowest first
 * @param findings why, and what to watch
 * @param banner to be shown with it, always
 */
public record DoseSuggestion(
    Kind kind,
    Optional<String> dose,
    Optional<String> notAbove,
    Optional<String> minimumEffectiveDose,
    List<Tried> tried,
    List<Finding> findings,
    String banner) {

  static final String BANNER =
      "A suggestion from the visits on record, not an order: nobody watches this, and a clinician decides.";

  /** What can be suggested. */
  public enum Kind {
    /** Suggestions are turned off. */
    OFF,
    /** The clinic has set no targets. */
    NO_TARGETS,
    /** No dose runs, or the newest visit was not on it. */
    NO_VISIT_ON_THIS_DOSE,
    /** A score is missing. */
    ASK,
    /** The targets hold, but not yet at enough visits. */
    WATCH,
    /** Something that a clinician looks at before any dose. */
    REVIEW,
    /** The targets do not hold. */
    RAISE,
    /** A smaller dose was enough before. */
    LOWER,
    /** The targets hold, and nothing smaller was tried. */
    TRY_LOWER,
    /** The smallest dose that is enough, as far as was tried. */
    HOLD
  }

  /**
   * A dose that was tried.
   *
   * @param dose in the unit of the programme
   * @param visits on this dose
   * @param heldInARow the newest ones that held both targets
   * @param enough as many as the clinic asks for
   */
  public record Tried(String dose, int visits, int heldInARow, boolean enough) {}

  public DoseSuggestion {
    tried = List.copyOf(tried);
    findings = List.copyOf(findings);
  }

  /** Nothing to say about doses, and why. */
  static DoseSuggestion nothing(Kind kind, Finding why) {
    return new DoseSuggestion(
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(why),
        BANNER);
  }
}
