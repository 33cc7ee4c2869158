package dev.thecal.content.render;

import dev.thecal.content.library.Leaflet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a reader is told above the text: who has not read it yet, what is overdue. */
final class Notices {

  private final List<String> lines = new ArrayList<>();
  private final Wording words;

  private Notices(Wording words) {
    this.words = words;
  }

  /** That no clinician and no translator answers for it. */
  static Notices of(Leaflet leaflet, Map<String, String> values) {
    var notices = new Notices(Wording.of("leaflet", leaflet.language()));
    if (!leaflet.approved()) {
      notices.lines.add(notices.words.phrase("not-reviewed"));
    }
    if (leaflet.unreviewedTranslation()) {
      notices.lines.add(notices.words.phrase("unreviewed-translation") + ". "
          + notices.words.phrase("ask-interpreter", values.getOrDefault("clinic.phone", "")));
    }
    return notices;
  }

  /** Also that its day of review has passed. */
  Notices on(LocalDate today, Leaflet leaflet) {
    if (leaflet.overdueOn(today)) {
      lines.add(words.phrase("overdue", leaflet.review().nextDue().toString()));
    }
    return this;
  }

  /** Also that the original went on after it was translated. */
  Notices behind(Leaflet leaflet, Leaflet original) {
    if (leaflet
        .translation()
        .filter(made -> !made.ofVersion().equals(original.version()))
        .isPresent()) {
      lines.add(words.phrase("behind"));
    }
    return this;
  }

  void append(StringBuilder html) {
    lines.forEach(line -> html.append("<p class=\"banner banner-review\" role=\"note\">")
        .append(Escape.html(line))
        .append("</p>\n"));
  }
}
