package dev.thecal.content.readability;

/** Counts the syllables of a word in one language. */
@FunctionalInterface
interface Syllables {

  /** 1 or more; a number counts one. */
  int of(String word);
}
