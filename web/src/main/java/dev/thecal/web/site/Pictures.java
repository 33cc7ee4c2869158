package dev.thecal.web.site;

import java.util.List;
import java.util.stream.Stream;

/** The drawings of the site, each told in words for those who do not see it. */
final class Pictures {

  private Pictures() {}

  static Block pump(Visit visit) {
    return picture(visit, "pump", "front", "side", "pump", "tube", "spine");
  }

  static Block trial(Visit visit) {
    return picture(visit, "trial", "1", "2", "3", "4");
  }

  static Block refill(Visit visit) {
    return picture(visit, "refill", "needle", "skin", "port", "room");
  }

  private static Block picture(Visit visit, String name, String... words) {
    String prefix = "picture." + name + ".";
    List<String> labels = Stream.of(words).map(word -> visit.say(prefix + word)).toList();
    return new Block.Picture(name, visit.say(prefix + "title"), visit.say(prefix + "desc"), labels);
  }
}
