package dev.thecal.content.readability;

import dev.thecal.content.library.Leaflet;
import dev.thecal.content.library.Section;
import java.util.stream.Collectors;

/**
 * What of a leaflet counts for its reading grade: headings and text, without markup. Set aside are the
 * names of drugs, which a patient must meet as they are, and telephone numbers.
 */
public final class LeafletText {

  private static final String DRUGS =
      "(?iu)\\b(?:morphine|hydromorphone|fentanyl|sufentanil|bupivacaine|clonidine|ziconotide|baclofen"
          + "|naloxone|morfina|hidromorfona|fentanilo|sufentanilo|bupivacaína|clonidina|ziconotida"
          + "|baclofeno|naloxona)\\b";

  /** A clinic's number or span of time is read as one short word. */
  private static final String PHONE = "\\{\\{[a-z.-]*phone}}";

  private static final String SPOT = "\\{\\{[^{}]*}}";
  /** What is set aside, in words, for reports. */
  public static final String SET_ASIDE =
      "the names of drugs and telephone numbers; a number of the clinic counts as one short word";

  private static final String IMAGE = "!\\[([^\\]]*)\\]\\([^)]*\\)";
  private static final String LINK = "\\[([^\\]]*)\\]\\([^)]*\\)";

  private LeafletText() {}

  public static String of(Leaflet leaflet) {
    return leaflet.sections().stream().map(LeafletText::of).collect(Collectors.joining("\n\n"));
  }

  public static String of(Section section) {
    String text = section
        .markdown()
        .replaceAll(PHONE, "")
        .replaceAll(SPOT, "this")
        .replaceAll(IMAGE, "")
        .replaceAll(LINK, "$1")
        .replaceAll(DRUGS, "")
        .replace("**", "");
    return "# " + section.heading() + "\n\n" + text;
  }
}
