package dev.thecal.content;

import dev.thecal.content.library.LeafletPack;
import dev.thecal.core.plugin.Extension;
import java.util.List;

/** What somebody else adds to the content module. */
public interface ContentExtension extends Extension {

  /** Leaflets to load beside ours; an id that exists already stops the start. */
  default List<LeafletPack> packs() {
    return List.of();
  }
}
