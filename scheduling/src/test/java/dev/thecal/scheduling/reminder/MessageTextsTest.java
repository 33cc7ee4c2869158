package dev.thecal.scheduling.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.condition.Conditions;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.pump.PumpModels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No message says anything about health, in any language, for any purpose. */
class MessageTextsTest {

  /** Beginnings of words that give the therapy, the illness or the kind of clinic away. */
  private static final List<String> TELLING = List.of(
      // English
      "pump",
      "pain",
      "drug",
      "medic",
      "dose",
      "dosing",
      "refill",
      "fill",
      "inject",
      "infus",
      "implant",
      "cathet",
      "spin",
      "spast",
      "opioid",
      "narcot",
      "intrathecal",
      "reservoir",
      "alarm",
      "surg",
      "operat",
      "doctor",
      "physician",
      "nurse",
      "clinic",
      "hospital",
      "treat",
      "therap",
      "patient",
      "diagnos",
      "cancer",
      "trial",
      "device",
      "battery",
      "withdraw",
      "overdos",
      "pharm",
      "syring",
      "needle",
      "thecal",
      "health",
      // Spanish
      "bomba",
      "dolor",
      "droga",
      "fárm",
      "farm",
      "dosis",
      "recarg",
      "rellen",
      "inyec",
      "infusi",
      "implante",
      "caté",
      "espin",
      "column",
      "espást",
      "opio",
      "intratecal",
      "reserv",
      "cirug",
      "operac",
      "médic",
      "doctor",
      "enferm",
      "clínic",
      "hospital",
      "tratam",
      "terap",
      "pacien",
      "diagnó",
      "cáncer",
      "prueba",
      "dispositiv",
      "bater",
      "abstin",
      "jering",
      "aguja",
      "salud");

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  static Stream<String[]> texts() {
    return MessageTexts.languages().stream()
        .flatMap(language -> Arrays.stream(ReminderPurpose.values())
            .map(purpose -> new String[] {language, purpose.name()}));
  }

  @Test
  void english_and_spanish() {
    assertThat(MessageTexts.languages()).containsExactly("en", "es");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void says_nothing_about_health(String language, String purpose) {
    String text = MessageTexts.template(ReminderPurpose.valueOf(purpose), language);

    assertThat(telling(text)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void has_a_subject_of_one_short_line_without_a_name_or_a_day(String language, String purpose) {
    String[] lines =
        MessageTexts.template(ReminderPurpose.valueOf(purpose), language).split("\n", -1);

    assertThat(lines[0]).isNotBlank().hasSizeLessThan(60).doesNotContain("{");
    assertThat(lines[1]).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void says_the_same_in_every_language(String language, String purpose) {
    String text = MessageTexts.template(ReminderPurpose.valueOf(purpose), language);
    String english = MessageTexts.template(ReminderPurpose.valueOf(purpose), "en");

    assertThat(places(text)).isEqualTo(places(english)).contains("name", "phone");
    assertThat(text.split("\n\n", -1)).hasSameSizeAs(english.split("\n\n", -1));
  }

  /** Shows that the lint can fail. */
  @Test
  void a_telling_word_is_found() {
    assertThat(telling("It is time to fill your Pump")).containsExactly("fill", "pump");
    assertThat(telling("Su BOMBA de baclofen")).contains("bomba", "baclofen");
  }

  private static Set<String> telling(String text) {
    List<String> forbidden = new ArrayList<>(TELLING);
    Drugs.shipped().list().forEach(drug -> forbidden.add(drug.id().value()));
    PumpModels.shipped().list().forEach(model -> forbidden.add(model.name()));
    Conditions.shipped().list().forEach(condition -> forbidden.add(condition.name()));
    String lower = text.toLowerCase(Locale.ROOT);
    return forbidden.stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word ->
            Pattern.compile("(?U)\\b" + Pattern.quote(word)).matcher(lower).find())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map((MatchResult place) -> place.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
