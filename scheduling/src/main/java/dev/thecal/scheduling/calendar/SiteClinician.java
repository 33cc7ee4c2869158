package dev.thecal.scheduling.calendar;

import java.util.Optional;
import java.util.Set;

/**
 * A clinician who works at a site.
 *
 * @param id unique in the clinic: one person is never in two places at once
 * @param pumpBrands brands that this person may refill
 */
public record SiteClinician(String id, Set<Skill> skills, Set<String> pumpBrands) {

  public SiteClinician {
    skills = Set.copyOf(skills);
    pumpBrands = Set.copyOf(pumpBrands);
  }

  /** Whether this person may do a visit of that skill; for a refill of a known brand, of that brand. */
  public boolean may(Skill skill, Optional<String> brand) {
    return skills.contains(skill)
        && (skill != Skill.REFILL || brand.map(this::knows).orElse(true));
  }

  private boolean knows(String brand) {
    return pumpBrands.stream().anyMatch(brand::equalsIgnoreCase);
  }
}
