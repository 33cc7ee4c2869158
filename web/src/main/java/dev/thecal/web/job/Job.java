package dev.thecal.web.job;

import java.time.Duration;

/** Work in the background that runs again and again, on one node at a time. */
public interface Job {

  /** Unique and never changed: the key of its row. */
  String name();

  /** From the end of one run to the beginning of the next. */
  Duration every();

  void run();
}
