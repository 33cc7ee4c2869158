package dev.thecal.web.site;

import dev.thecal.content.library.Leaflet;
import dev.thecal.web.page.Link;
import dev.thecal.web.site.Block.Card;
import dev.thecal.web.site.Block.Heading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Short ways to make the blocks that many pages have. */
final class Blocks {

  private Blocks() {}

  static Block words(Heading heading, List<Said> paragraphs) {
    return new Block.Words(Optional.of(heading), paragraphs, List.of(), false);
  }

  static Block words(Heading heading, Said paragraph) {
    return words(heading, List.of(paragraph));
  }

  static Block points(Heading heading, List<Said> points) {
    return new Block.Words(Optional.of(heading), List.of(), points, false);
  }

  static Block steps(Heading heading, List<Said> paragraphs, List<Said> steps) {
    return new Block.Words(Optional.of(heading), paragraphs, steps, true);
  }

  static Block danger(String text) {
    return new Block.Note(Optional.empty(), List.of(text), true);
  }

  static Card card(Visit visit, String titleKey, String textKey, String path) {
    return new Card(
        visit.said(titleKey),
        Optional.of(visit.said(textKey)),
        List.of(),
        Optional.of(visit.address(path)));
  }

  static Link link(Visit visit, String key, String path) {
    return new Link(visit.say(key), visit.address(path));
  }

  /** Cards for those of the leaflets that exist in the visitor's language; none: no block. */
  static List<Block> read(Visit visit, String... ids) {
    List<Card> cards = Stream.of(ids)
        .flatMap(id -> visit.leaflet(id).stream())
        .map(one -> card(visit, one))
        .toList();
    return cards.isEmpty()
        ? List.of()
        : List.of(new Block.Cards(visit.heading("read", "home.read"), cards));
  }

  static Card card(Visit visit, Leaflet leaflet) {
    return new Card(
        Said.of(leaflet.title()),
        Optional.of(Said.of(leaflet.summary())),
        List.of(),
        Optional.of(visit.leafletAddress(leaflet)));
  }

  static List<Block> all(List<List<Block>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }
}
