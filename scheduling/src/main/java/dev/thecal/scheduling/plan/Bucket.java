package dev.thecal.scheduling.plan;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Where and when a visit takes place, as far as its cost goes.
 *
 * @param site id of the site
 * @param day local date of the site
 * @param session half of that day
 */
public record Bucket(String site, LocalDate day, Session session) implements Comparable<Bucket> {

  private static final Comparator<Bucket> ORDER =
      Comparator.comparing(Bucket::day).thenComparing(Bucket::session).thenComparing(Bucket::site);

  @Override
  public int compareTo(Bucket other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return day + " " + session + " at " + site;
  }
}
