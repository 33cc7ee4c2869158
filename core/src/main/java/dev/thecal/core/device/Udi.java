package dev.thecal.core.device;

import dev.thecal.core.evidence.Finding;
import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A unique device identifier: what the label carries, verbatim, and what could be read from it. What could
 * not be read is in the carriers still, and a finding says so.
 *
 * @param carriers as scanned or typed, one per barcode, never changed and never cut
 * @param form of the first one that was recognised
 * @param deviceIdentifier which product: a GTIN of 14 digits, or labeler, catalogue number and unit
 * @param serial which piece, if the label says so
 * @param lot which batch
 * @param manufactured day or month
 * @param expires day or month
 * @param other further parts by their application identifier or data identifier
 * @param findings what is wrong with it or could not be read
 */
public record Udi(
    List<String> carriers,
    UdiForm form,
    Optional<String> deviceIdentifier,
    Optional<String> serial,
    Optional<String> lot,
    Optional<DayRange> manufactured,
    Optional<DayRange> expires,
    Map<String, String> other,
    List<Finding> findings) {

  /** Longer than any label; a longer text is refused, never cut. */
  private static final int LONGEST = 1000;

  public Udi {
    carriers = List.copyOf(carriers);
    other = Map.copyOf(other);
    findings = List.copyOf(findings);
  }

  /**
   * Reads the barcodes of one label. It always answers: an unknown form is kept with a finding.
   *
   * @param carriers as scanned, with their separators, or as printed
   * @param today settles the century of a year of two digits
   */
  public static Udi of(List<String> carriers, LocalDate today) {
    var parts = new UdiParts();
    UdiForm form = UdiForm.UNKNOWN;
    for (String carrier : carriers) {
      UdiForm read = read(carrier, parts, new LabelDates(today), form);
      form = form == UdiForm.UNKNOWN ? read : form;
    }
    return parts.udi(carriers, form);
  }

  private static UdiForm read(String carrier, UdiParts parts, LabelDates dates, UdiForm before) {
    if (new HibcCarrier(parts, dates).read(carrier)) {
      return UdiForm.HIBC;
    }
    if (new Gs1Carrier(parts, dates).read(carrier, before == UdiForm.GS1)) {
      return UdiForm.GS1;
    }
    parts.unknownForm(carrier);
    return UdiForm.UNKNOWN;
  }

  /** A list of barcode texts in JSON, kept as they are. */
  static Field<List<String>> readCarriers(JsonInput in, String name) {
    return in.optionalScalars(name, Udi::carrier);
  }

  private static String carrier(String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException("the text of a barcode has 1 to " + LONGEST
          + " characters, was " + text.length() + "; scan one barcode per entry");
    }
    return text;
  }
}
