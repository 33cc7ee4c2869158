package dev.thecal.scheduling.calendar;

import java.util.Set;

/**
 * A room that a visit occupies.
 *
 * @param id unique within the site
 * @param fitFor the skills that can be used in it
 */
public record SiteRoom(String id, Set<Skill> fitFor) {

  public SiteRoom {
    fitFor = Set.copyOf(fitFor);
  }
}
