package dev.thecal.core.clinic;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the clinic's public pages hold.
 *
 * @param purpose what the pages help with, in a sentence
 * @param navigation top level, in order
 * @param breadcrumb of the page about the therapy, from the home page down; empty: none
 * @param sections of that page, in order
 * @param imagesNeedAltText the checker refuses a picture without words
 * @param testimonials patients' words, which need consent on record before one is shown
 */
public record Website(
    String purpose,
    List<String> navigation,
    List<String> breadcrumb,
    List<String> sections,
    boolean imagesNeedAltText,
    boolean testimonials) {

  static Supplier<Website> read(JsonInput in) {
    var purpose = in.required("purpose", ProfileReads.text());
    var navigation = in.requiredScalars("navigation", Reads.text(80));
    var breadcrumb = in.requiredScalars("breadcrumb", Reads.text(80));
    var sections = in.requiredScalars("sections", Reads.text(120));
    var altText = in.requiredBoolean("imagesNeedAltText");
    var testimonials = in.requiredBoolean("testimonials");
    return () -> new Website(
        purpose.get(),
        List.copyOf(navigation.get()),
        List.copyOf(breadcrumb.get()),
        List.copyOf(sections.get()),
        altText.get(),
        testimonials.get());
  }
}
