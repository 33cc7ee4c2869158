package dev.thecal.scheduling.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.Set;

/**
 * How an appointment came about.
 *
 * @param override what was set aside for it
 * @param series the series that it belongs to
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record BookingOrigin(How how, Optional<RuleOverride> override, Optional<String> series) {

  /** By a person, one slot. */
  public static final BookingOrigin STAFF =
      new BookingOrigin(How.STAFF, Optional.empty(), Optional.empty());

  static BookingOrigin of(How how, Optional<RuleOverride> override) {
    return new BookingOrigin(how, override, Optional.empty());
  }

  BookingOrigin with(RuleOverride newer) {
    return new BookingOrigin(how, Optional.of(newer), series);
  }

  BookingOrigin inSeries(String id) {
    return new BookingOrigin(How.SERIES, override, Optional.of(id));
  }

  Set<RuleOverride.Kind> setAside() {
    return override.map(RuleOverride::kinds).orElse(Set.of());
  }

  /** Whether room and clinician take it beside another visit. */
  public boolean overbooks() {
    return setAside().contains(RuleOverride.Kind.OVERBOOK);
  }

  /** Who or what chose the slot. */
  public enum How {
    /** A person looked for it. */
    STAFF,
    /** A proposal was accepted. */
    PROPOSAL,
    /** One of several that repeat by a rule. */
    SERIES,
    /** An earlier slot became free for somebody who waited. */
    WAITING_LIST
  }
}
