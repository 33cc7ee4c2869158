package dev.thecal.core.device;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what the barcodes of one label say; two that disagree are told, the first one stays. */
final class UdiParts {

  /** Parts that are text. */
  enum Text {
    DEVICE_IDENTIFIER,
    SERIAL,
    LOT
  }

  /** Parts that are dates. */
  enum Day {
    MANUFACTURED,
    EXPIRES
  }

  static final Citation GS1 = Citation.of(
      "GS1 Application Identifiers, as listed by Dynamsoft",
      "01, 10, 11, 17, 21, 240; check digit of a GTIN",
      "https://www.dynamsoft.com/code-parser/docs/core/code-types/gs1-ai.html");
  static final Citation HIBC = Citation.of(
      "HIBC Supplier Labeling Standard, as described by BWIPP, HIBC Data Structures",
      "primary and secondary data, check character",
      "https://github.com/bwipp/postscriptbarcode/wiki/HIBC-Data-Structures");
  private static final Citation LABEL = Citation.of("The label", "its barcodes compared");

  private final Map<Text, String> texts = new EnumMap<>(Text.class);
  private final Map<Day, DayRange> days = new EnumMap<>(Day.class);
  private final Map<String, String> other = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private Optional<Character> primaryCheck = Optional.empty();

  void put(Text part, String value) {
    String before = texts.putIfAbsent(part, value);
    if (before != null && !before.equals(value)) {
      disagree(part, before, value);
    }
  }

  void put(Day part, DayRange value) {
    DayRange before = days.putIfAbsent(part, value);
    if (before != null && !before.equals(value)) {
      disagree(part, before, value);
    }
  }

  /** The check character of HIBC primary data in a barcode of their own. */
  Optional<Character> primaryCheck() {
    return primaryCheck;
  }

  void primaryCheck(char check) {
    primaryCheck = Optional.of(check);
  }

  void putOther(String name, String value) {
    other.putIfAbsent(name, value);
  }

  void warn(String code, String text, Citation source) {
    findings.add(new Finding(code, Severity.WARN, text, source));
  }

  void unknownForm(String carrier) {
    warn(
        "udi-form-unknown",
        "\"" + carrier
            + "\" is neither GS1 nor HIBC: it is kept as it is, nothing was read from it",
        LABEL);
  }

  /** What was collected. */
  Udi udi(List<String> carriers, UdiForm form) {
    if (form != UdiForm.UNKNOWN && !texts.containsKey(Text.DEVICE_IDENTIFIER)) {
      warn(
          "udi-without-identifier",
          "the label's barcodes do not say which product it is: scan the other one too",
          LABEL);
    }
    return new Udi(
        carriers,
        form,
        Optional.ofNullable(texts.get(Text.DEVICE_IDENTIFIER)),
        Optional.ofNullable(texts.get(Text.SERIAL)),
        Optional.ofNullable(texts.get(Text.LOT)),
        Optional.ofNullable(days.get(Day.MANUFACTURED)),
        Optional.ofNullable(days.get(Day.EXPIRES)),
        other,
        findings);
  }

  private void disagree(Enum<?> part, Object before, Object value) {
    warn(
        "udi-parts-disagree",
        "the label names two of one kind (" + part + "): " + before + " and " + value
            + "; maybe barcodes of two packages were scanned",
        LABEL);
  }
}
