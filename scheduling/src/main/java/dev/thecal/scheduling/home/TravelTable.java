package dev.thecal.scheduling.home;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Travel times between the places of one problem, asked once each. */
final class TravelTable implements TravelTimes {

  private final Map<Place, Integer> index = new HashMap<>();
  private final Duration[][] times;

  TravelTable(Collection<Place> places, TravelTimes source) {
    List<Place> distinct = places.stream().distinct().toList();
    distinct.forEach(place -> index.put(place, index.size()));
    this.times = new Duration[distinct.size()][distinct.size()];
    for (int i = 0; i < times.length; i++) {
      for (int j = 0; j < times.length; j++) {
        times[i][j] = source.between(distinct.get(i), distinct.get(j));
      }
    }
  }

  @Override
  public Duration between(Place from, Place to) {
    return times[number(from)][number(to)];
  }

  private int number(Place place) {
    Integer number = index.get(place);
    if (number == null) {
      throw new IllegalArgumentException(place + " is not in the problem");
    }
    return number;
  }
}
