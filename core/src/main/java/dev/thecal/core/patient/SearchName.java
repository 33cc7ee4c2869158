package dev.thecal.core.patient;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as a search types them: lower case, without accents. */
public final class SearchName {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private SearchName() {}

  /** {@code "muller jose"} for José Müller. */
  public static String of(Patient patient) {
    return fold(patient.familyName() + " " + patient.givenName());
  }

  /** Lower case, accents dropped, white space single. */
  public static String fold(String text) {
    String plain =
        MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return plain.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
  }
}
