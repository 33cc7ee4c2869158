package dev.thecal.web.site;

import java.util.List;
import java.util.Optional;

/**
 * A page of the site.
 *
 * @param path below the clinic's address, empty for the home page, else with a slash in front
 * @param lead the first sentence, also the description for search engines
 * @param kicker above the title, empty: none
 */
public record SitePage(
    String path, String title, Said lead, Optional<Said> kicker, List<Block> blocks) {

  public SitePage {
    blocks = blocks.stream()
        .filter(block -> !(block instanceof Block.Words words) || !words.empty())
        .filter(block -> !(block instanceof Block.Cards cards) || !cards.cards().isEmpty())
        .filter(block -> !(block instanceof Block.Facts facts) || !facts.facts().isEmpty())
        .filter(
            block -> !(block instanceof Block.Quotes quotes) || !quotes.quotes().isEmpty())
        .toList();
  }

  static SitePage of(String path, String title, String lead, List<Block> blocks) {
    return new SitePage(path, title, Said.of(lead), Optional.empty(), blocks);
  }

  /** Whether its only block brings the heading. */
  public boolean isArticle() {
    return blocks.size() == 1 && blocks.get(0) instanceof Block.Article;
  }
}
