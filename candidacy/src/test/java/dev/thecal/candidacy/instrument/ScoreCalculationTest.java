package dev.thecal.candidacy.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.calculation.CalculationDoor;
import dev.thecal.core.calculation.Calculations;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sides of each band, what is missing, and what is no answer. */
class ScoreCalculationTest {

  private static final CalculationDoor DOOR =
      new CalculationDoor(new Calculations(InstrumentCalculations.all()));

  // 10 of 50 is 20 %, 11 of 50 is 22 %; 9 of 45 is 20 %; 5 of 5 is 100 %.
  @ParameterizedTest(name = "ODI {0}: {1} {2}, missing {3}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      1,1,1,1,1,1,1,1,1,1 | 20 | minimal | 0
      1,1,1,1,1,1,1,1,1,2 | 22 | moderate | 0
      2,2,2,2,2,2,2,2,2,2 | 40 | moderate | 0
      2,2,2,2,2,2,2,2,2,3 | 42 | severe | 0
      3,3,3,3,3,3,3,3,3,3 | 60 | severe | 0
      3,3,3,3,3,3,3,3,3,4 | 62 | crippled | 0
      4,4,4,4,4,4,4,4,4,5 | 82 | bed-bound | 0
      1,1,1,1,1,1,1,1,1,null | 20 | minimal | 1
      5,null,null,null,null,null,null,null,null,null | 100 | bed-bound | 9
      0,0,0,0,0,0,0,0,0,0 | 0 | minimal | 0
      null,null,null,null,null,null,null,null,null,null | null | null | 10
      """)
  void disability(String answers, String score, String band, int missing) {
    JsonNode body = run("ODI", "[" + answers + "]");

    assertThat(body.at("/score").asText()).isEqualTo(score);
    assertThat(body.at("/band").asText()).isEqualTo(band);
    assertThat(body.at("/missing")).hasSize(missing);
  }

  // 3 x 9 is 27; 1 + 2 + 3 is 6.
  @ParameterizedTest(name = "PHQ9 {0}: {1}, missing {2}, talk today {3}")
  @CsvSource(delimiter = '|', textBlock = """
      0,0,0,0,0,0,0,0,0    | 0    | 0 | false
      3,3,3,3,3,3,3,3,3    | 27   | 0 | true
      1,2,3,0,0,0,0,0,0    | 6    | 0 | false
      0,0,0,0,0,0,0,0,1    | 1    | 0 | true
      null,3,3,3,3,3,3,3,0 | null | 1 | false
      null,3,3,3,3,3,3,3,1 | null | 1 | true
      3,3,3,3,3,3,3,3,null | null | 1 | false
      """)
  void depression(String answers, String score, int missing, boolean talkToday) {
    JsonNode body = run("PHQ9", "[" + answers + "]");

    assertThat(body.at("/score").asText()).isEqualTo(score);
    assertThat(body.at("/band").isNull()).isTrue();
    assertThat(body.at("/missing")).hasSize(missing);
    assertThat(body.at("/findings").toString().contains("talk-today")).isEqualTo(talkToday);
  }

  @ParameterizedTest(name = "NRS {0}: {1}")
  @CsvSource({"'{\"score\": 0}', 0", "'{\"score\": 10}', 10", "'{}', null"})
  void pain(String answers, String score) {
    JsonNode body = run("NRS", answers);

    assertThat(body.at("/score").asText()).isEqualTo(score);
    assertThat(body.at("/missing")).hasSize(score.equals("null") ? 1 : 0);
    assertThat(body.at("/band").isNull()).isTrue();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(delimiter = '|', textBlock = """
      NRS  | {"score": 11}
      NRS  | {"score": -1}
      NRS  | {"score": 7.5}
      PHQ9 | [0,0,0,0,0,0,0,0]
      PHQ9 | [0,0,0,0,0,0,0,0,4]
      PHQ9 | [0,0,0,0,0,0,0,0,-1]
      """)
  void no_answer_of_the_instrument(String instrument, String answers) {
    assertThat(run(instrument, answers).at("/errors")).hasSize(1);
  }

  // Weights of a woman: prescription drugs in the family 4, own alcohol 3; of a man: family alcohol
  // 3.
  @ParameterizedTest(name = "ORT {0} {1} {2}: {3} {4}")
  @CsvSource(textBlock = """
      female, 46, personalAlcohol, 3, low
      female, 45, personalAlcohol, 4, moderate
      female, 15, personalAlcohol, 3, low
      female, 16, personalAlcohol, 4, moderate
      female, 50, familyPrescriptionDrugs personalAlcohol, 7, moderate
      female, 40, familyPrescriptionDrugs personalAlcohol, 8, high
      male, 50, familyAlcohol, 3, low
      female, 50, familyAlcohol, 1, low
      male, 50, preadolescentSexualAbuse, 0, low
      female, 50, preadolescentSexualAbuse, 3, low
      """)
  void opioid_risk(String sex, int age, String yes, String score, String band) {
    JsonNode body = run("ORT", risk("\"sex\":\"" + sex + "\",\"age\":" + age, yes, ""));

    assertThat(body.at("/score").asText()).isEqualTo(score);
    assertThat(body.at("/band").asText()).isEqualTo(band);
    assertThat(body.at("/missing")).isEmpty();
  }

  @ParameterizedTest(name = "ORT {0} {1} without {2}: band {3}")
  @CsvSource(delimiter = '|', textBlock = """
      "sex":"male","age":50 | familyAlcohol | depression | null | depression
      "sex":"male","age":50 | personalIllegalDrugs personalPrescriptionDrugs | depression | high | depression
      "sex":"other","age":50 | familyAlcohol | x | null | sex
      "sex":"male" | familyAlcohol | x | null | age
      "age":50 | preadolescentSexualAbuse personalPrescriptionDrugs | x | null | sex
      """)
  void opioid_risk_with_something_missing_has_no_score(
      String known, String yes, String without, String band, String missing) {
    JsonNode body = run("ORT", risk(known, yes, without));

    assertThat(body.at("/score").isNull()).isTrue();
    assertThat(body.at("/band").asText()).isEqualTo(band);
    assertThat(body.at("/missing/0").asText()).isEqualTo(missing);
    assertThat(body.at("/findings/0/code").asText()).isEqualTo("answers-missing");
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      4, 2, 2, at-least-2-points
      3, 1+, 1.5, under-2-points
      4, 1+, 2.5, at-least-2-points
      1+, 0, 1.5, under-2-points
      1, 3, -2, under-2-points
      """)
  void muscle_tone(String before, String after, String score, String band) {
    JsonNode body = run("ASHWORTH", "{\"before\":\"" + before + "\",\"after\":\"" + after + "\"}");

    assertThat(body.at("/score").asText()).isEqualTo(score);
    assertThat(body.at("/band").asText()).isEqualTo(band);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(delimiter = '|', textBlock = """
      ODI | [1,1,1] | /answers | ten answers
      ODI | [1,1,1,1,1,1,1,1,1,6] | /answers/9 | from 0 to 5
      ODI | [1,1,1,1,1,1,1,1,1,"2"] | /answers/9 | from 0 to 5
      ODI | {} | /answers | ten answers
      ORT | {"smoking":true} | /answers/smoking | unknown field
      ORT | {"age":131} | /answers/age | from 0 to 130
      ASHWORTH | {"before":"5"} | /answers/before | no grade
      PHQ2 | {} | /instrument | not one of
      """)
  void what_is_no_answer_is_named(String instrument, String answers, String at, String cure) {
    JsonNode body = run(instrument, answers);

    var errors = new ArrayList<String>();
    body.at("/errors")
        .forEach(
            e -> errors.add(e.at("/pointer").asText() + " " + e.at("/detail").asText()));
    assertThat(errors).singleElement().asString().startsWith(at).contains(cure);
  }

  @ParameterizedTest
  @CsvSource({"before", "after"})
  void a_missing_grade_gives_no_score(String given) {
    JsonNode body = run("ASHWORTH", "{\"" + given + "\":\"2\"}");

    assertThat(body.at("/score").isNull()).isTrue();
    assertThat(body.at("/missing")).hasSize(1);
  }

  private static JsonNode run(String instrument, String answers) {
    return DOOR.run("score", "{\"instrument\":\"" + instrument + "\",\"answers\":" + answers + "}")
        .body();
  }

  private static String risk(String known, String yes, String without) {
    var json = new StringBuilder("{" + known);
    for (OpioidRisk.Item item : OpioidRisk.Item.values()) {
      if (!item.field().equals(without)) {
        json.append(",\"").append(item.field()).append("\":").append(yes.contains(item.field()));
      }
    }
    return json.append("}").toString();
  }
}
