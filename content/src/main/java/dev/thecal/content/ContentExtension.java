package dev.thecal.content;

import dev.thecal.content.library.LeafletPack;
import java.util.List;

/** What somebody else adds to the content module, by name. */
public interface ContentExtension {

  /** Lower case with hyphens; the configuration enables it by this name. */
  String name();

  /** Leaflets to load beside ours; an id that exists already stops the start. */
  default List<LeafletPack> packs() {
    return List.of();
  }
}
