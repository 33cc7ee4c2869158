package dev.thecal.scheduling.home;

import java.time.Duration;

/**
 * Travel by the distance over the ground, a road factor and one speed. A planning assumption that knows no river and
 * no rush hour; the defaults are meant to be on the slow side.
 *
 * @param roadFactor how much longer the road is than the straight line, at least 1
 * @param kilometresPerHour on average, door to door, at least 1
 */
public record GreatCircle(double roadFactor, int kilometresPerHour) implements TravelTimes {

  /** Roads 1.4 times the straight line at 40 km/h. */
  public static final GreatCircle USUAL = new GreatCircle(1.4, 40);

  private static final double EARTH_RADIUS_KM = 6371.0088;
  private static final int MINUTES = 60;

  /**
   * @throws IllegalArgumentException below the bounds
   */
  public GreatCircle {
    if (!(roadFactor >= 1) || kilometresPerHour < 1) {
      throw new IllegalArgumentException(
          "the road is at least the straight line, and somebody drives: was factor " + roadFactor
              + " at " + kilometresPerHour + " km/h");
    }
  }

  @Override
  public Duration between(Place from, Place to) {
    double minutes = kilometres(from, to) * roadFactor / kilometresPerHour * MINUTES;
    return Duration.ofMinutes((long) Math.ceil(minutes));
  }

  /** The haversine formula on a sphere of the mean radius. */
  static double kilometres(Place from, Place to) {
    double lat1 = Math.toRadians(from.latitude().doubleValue());
    double lat2 = Math.toRadians(to.latitude().doubleValue());
    double lon = Math.toRadians(to.longitude().doubleValue() - from.longitude().doubleValue());
    double half = square(Math.sin((lat2 - lat1) / 2))
        + Math.cos(lat1) * Math.cos(lat2) * square(Math.sin(lon / 2));
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
  }

  private static double square(double value) {
    return value * value;
  }
}
