package dev.thecal.content.library;

/**
 * One thing that is wrong with a leaflet.
 *
 * @param file name of the leaflet's file
 * @param line counted from 1; 0 is the whole file
 * @param detail what is wrong and the cure, in words
 */
public record ContentProblem(String file, int line, String detail) {

  @Override
  public String toString() {
    return file + (line == 0 ? "" : ":" + line) + ": " + detail;
  }
}
