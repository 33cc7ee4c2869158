package dev.thecal.core.status;

import java.util.List;

/**
 * What holds for a patient now and what held before.
 *
 * @param now the kinds that hold
 * @param remindersPaused nobody is to be reminded of visits
 * @param messagesStopped nothing is sent at all
 * @param statuses the newest first, with those in error
 */
public record StatusView(
    List<StatusKind> now,
    boolean remindersPaused,
    boolean messagesStopped,
    List<NotedStatus> statuses) {

  public StatusView {
    now = List.copyOf(now);
    statuses = List.copyOf(statuses);
  }

  static StatusView of(List<NotedStatus> statuses) {
    List<StatusKind> now = statuses.stream()
        .filter(NotedStatus::current)
        .map(noted -> noted.status().kind())
        .sorted()
        .toList();
    return new StatusView(
        now,
        now.stream().anyMatch(StatusKind::pausesReminders),
        now.stream().anyMatch(StatusKind::stopsMessages),
        statuses);
  }
}
