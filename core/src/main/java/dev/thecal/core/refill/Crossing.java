package dev.thecal.core.refill;

/**
 * The part of a flow in which an amount is reached.
 *
 * @param start of the part in milliseconds after the question's start; below 0 if the question begins in it
 * @param delivered until then, in nL/day × milliseconds; below 0 likewise
 * @param flow in the part, in nL/day; 0 for {@link #NEVER}
 */
record Crossing(long start, long delivered, long flow) {

  static final Crossing NEVER = new Crossing(0, 0, 0);

  boolean never() {
    return flow == 0;
  }
}
