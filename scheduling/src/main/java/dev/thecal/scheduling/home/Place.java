package dev.thecal.scheduling.home;

import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import java.math.BigDecimal;
import java.util.function.Supplier;

/**
 * A point on the map, in degrees.
 *
 * @param latitude -90 to 90
 * @param longitude -180 to 180
 */
public record Place(BigDecimal latitude, BigDecimal longitude) {

  private static final BigDecimal POLE = BigDecimal.valueOf(90);
  private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

  /**
   * @throws IllegalArgumentException beyond the bounds
   */
  public Place {
    if (latitude.abs().compareTo(POLE) > 0) {
      throw new IllegalArgumentException("latitude is -90 to 90 degrees, was " + latitude);
    }
    if (longitude.abs().compareTo(DATE_LINE) > 0) {
      throw new IllegalArgumentException("longitude is -180 to 180 degrees, was " + longitude);
    }
  }

  /** From degrees as text, for example {@code 39.7392} and {@code -104.9903}. */
  public static Place of(String latitude, String longitude) {
    return new Place(new BigDecimal(latitude), new BigDecimal(longitude));
  }

  /** Reads {@code {"latitude": 39.7392, "longitude": -104.9903}}. */
  public static Supplier<Place> read(JsonInput in) {
    var latitude = degrees(in, "latitude", POLE);
    var longitude = degrees(in, "longitude", DATE_LINE);
    return () -> new Place(latitude.get(), longitude.get());
  }

  private static Field<BigDecimal> degrees(JsonInput in, String name, BigDecimal most) {
    var field = in.requiredNumber(name);
    field
        .optional()
        .filter(value -> value.abs().compareTo(most) > 0)
        .ifPresent(
            value -> in.problem(name, "degrees from -" + most + " to " + most + ", was " + value));
    return field;
  }
}
