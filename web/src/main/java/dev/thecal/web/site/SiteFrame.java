package dev.thecal.web.site;

import dev.thecal.web.page.Link;
import dev.thecal.web.page.PhoneBox;
import java.util.List;
import java.util.Map;

/**
 * What surrounds a page of the site.
 *
 * @param title of the browser's tab
 * @param base scheme and host, for the addresses that search engines want whole
 * @param path of this page
 * @param otherPath of the same page in the other language
 * @param crumbs from the start page down to the parent
 * @param footer every page of the site
 * @param words what the frame itself says, by key
 * @param help where a person with a pump finds when to call
 * @param structuredData JSON-LD, safe to stand in a script element
 * @param demo show that nobody watches this server, and keep search engines out
 */
public record SiteFrame(
    SiteLanguage language,
    String title,
    String description,
    String base,
    String path,
    String otherPath,
    Link home,
    List<Link> crumbs,
    List<Link> menu,
    List<Link> footer,
    PhoneBox phones,
    Map<String, String> words,
    String help,
    String structuredData,
    boolean demo) {

  public SiteFrame {
    crumbs = List.copyOf(crumbs);
    menu = List.copyOf(menu);
    footer = List.copyOf(footer);
    words = Map.copyOf(words);
  }

  public String word(String key) {
    return words.getOrDefault(key, "");
  }

  /** Whether a link of the menu leads to this page or to one above it. */
  public boolean current(Link link) {
    return path.equals(link.address())
        || (!link.equals(home) && path.startsWith(link.address() + "/"));
  }
}
