package dev.thecal.content.readability;

import java.math.BigDecimal;

/** A formula with the limit beyond which a text for patients is too hard. */
public enum Formula {
  /** A school grade of the United States: higher is harder. */
  FLESCH_KINCAID("Flesch-Kincaid", true, 8),
  /** A school grade as well; means little below 30 sentences. */
  SMOG("SMOG", true, 8),
  /** 60 to 70 is grade 8 to 9, plain English; higher is easier. */
  FLESCH_READING_EASE("Flesch reading ease", false, 60),
  /** 60 to 70 is grade 8 to 9, 70 to 80 grade 7, 80 to 90 grade 6; higher is easier. */
  FERNANDEZ_HUERTA("Fernández Huerta", false, 60),
  /** 55 to 65 is normal, 65 to 80 quite easy; higher is easier. */
  SZIGRISZT_PAZOS("Szigriszt-Pazos", false, 55);

  private final String title;
  private final boolean grade;
  private final int hardStop;

  Formula(String title, boolean grade, int hardStop) {
    this.title = title;
    this.grade = grade;
    this.hardStop = hardStop;
  }

  public String title() {
    return title;
  }

  public BigDecimal of(TextCounts text) {
    return switch (this) {
      case FLESCH_KINCAID -> Readability.fleschKincaid(text);
      case SMOG -> Readability.smog(text.longWords(), text.sentences());
      case FLESCH_READING_EASE -> Readability.fleschReadingEase(text);
      case FERNANDEZ_HUERTA -> Readability.fernandezHuerta(text);
      case SZIGRISZT_PAZOS -> Readability.szigrisztPazos(text);
    };
  }

  /** Easy enough by this formula; the limit itself still is. */
  public boolean accepts(TextCounts text) {
    int side = of(text).compareTo(BigDecimal.valueOf(hardStop));
    return grade ? side <= 0 : side >= 0;
  }
}
