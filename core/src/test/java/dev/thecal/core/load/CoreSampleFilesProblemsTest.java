package dev.thecal.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.thecal.core.access.Actor;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.access.Purpose;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.store.Database;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the readers of core's sample files say about a wrong file. */
class CoreSampleFilesProblemsTest {

  private static final LocalDate TODAY = LocalDate.ofInstant(Accesses.NOW, ZoneOffset.UTC);

  @TempDir
  Path folder;

  private Database database;

  @BeforeEach
  void open() {
    database = TestDatabases.H2.open("core");
  }

  @AfterEach
  void close() {
    database.close();
  }

  static Stream<Arguments> wrong() {
    String owner = "\"clinic\": \"spine-surgery\", \"patient\": \"p-1\"";
    return Stream.of(
        wrong(
            "aftercare-plans.json",
            "{\"plans\": [{" + owner + ", \"after\": \"lunch\", \"event\": \"pump-1\"}]}",
            "/plans/0/id",
            "/plans/0/after"),
        wrong(
            "authorisations.json",
            "{\"authorisations\": [{" + owner + ", \"id\": \"c-1\", \"openedOn\": \"{today}\","
                + " \"payerName\": \"P\", \"policy\": \"medicare\", \"procedure\": \"trial\","
                + " \"indication\": \"pain\", \"steps\": [{\"to\": \"denied\", \"on\": \"{today}\"}]}]}",
            "/authorisations/0/policy",
            "/authorisations/0/indication",
            "/authorisations/0/steps/0/note"),
        wrong(
            "care-plans.json",
            "{\"plans\": [{" + owner + ", \"items\": [], \"without\": []}]}",
            "/plans/0/without",
            "/plans/0/without",
            "/plans/0/without",
            "/plans/0/without"),
        wrong(
            "drug-ledger.json",
            "{\"entries\": [{\"clinic\": \"spine-surgry\", \"id\": \"e-1\", \"kind\": \"wasted\","
                + " \"drug\": \"morphin\", \"lot\": \"L\", \"volume\": \"2\"}]}",
            "/entries/0/clinic",
            "/entries/0/drug",
            "/entries/0/volume",
            "/entries/0/witness"),
        wrong(
            "mri-orders.json",
            "{\"orders\": [{" + owner + ", \"id\": \"s-1\", \"pump\": \"pump-2\","
                + " \"scanAt\": \"{today}\", \"scanner\": \"7 T\", \"facility\": \"F\"}]}",
            "/orders/0/pump",
            "/orders/0/scanAt",
            "/orders/0/scanner"),
        wrong(
            "recalls.json",
            "{\"recalls\": [{\"clinic\": \"spine-surgery\", \"id\": \"r-1\", \"title\": \"T\","
                + " \"notice\": \"N\", \"noticedOn\": \"soon\", \"action\": \"A\","
                + " \"contacts\": [{\"patient\": \"p-2\", \"at\": \"{today}T10:00:00Z\","
                + " \"channel\": \"phone\", \"by\": \"B\"}]}]}",
            "/recalls/0/noticedOn",
            "/recalls/0",
            "/recalls/0/contacts/0/patient",
            "/recalls/0/contacts/0/reached"),
        wrong(
            "refill-visits.json",
            "{\"visits\": [{" + owner + ", \"pump\": \"pump-1\", \"id\": \"v-1\", \"by\": \"B\","
                + " \"order\": {\"drug\": \"morphine\", \"concentration\": \"10 mg\","
                + " \"volume\": \"20 mL\"}, \"finished\": false,"
                + " \"steps\": [{\"kind\": \"fil\", \"by\": \"B\", \"step\": {}},"
                + " {\"kind\": \"fill\", \"by\": \"B\", \"step\": {\"filledAt\": \"noon\"}}]}]}",
            "/visits/0/order/concentration",
            "/visits/0/steps/0/kind",
            "/visits/0/steps/1/step/filledAt",
            "/visits/0/steps/1/step/volume"),
        wrong(
            "replacement-indicators.json",
            "{\"indicators\": [{" + owner + ", \"pump\": \"pump-2\", \"on\": \"{today-400\"}]}",
            "/indicators/0/pump",
            "/indicators/0/on"),
        wrong(
            "change-orders.json",
            "{\"changes\": [{" + owner + ", \"pump\": \"pump-2\", \"proposal\": {"
                + "\"programme\": {\"from\": \"{today}\", \"drug\": \"baclofen\","
                + " \"concentration\": \"500 mcg/mL\", \"dose\": \"270 mcg/day\"}}}]}",
            "/changes/0/id",
            "/changes/0/pump",
            "/changes/0/proposal/programme/from",
            "/changes/0/proposal/reason"),
        wrong(
            "dose-conversions.json",
            "{\"conversions\": [{" + owner + ", \"request\": {\"direction\": \"oral\"}}]}",
            "/conversions/0/id",
            "/conversions/0/request/direction",
            "/conversions/0/request/drug"),
        wrong(
            "complications.json",
            "{\"complications\": [{" + owner + ", \"kind\": \"other\", \"noticedOn\": \"soon\"}]}",
            "/complications/0/id",
            "/complications/0/noticedOn",
            "/complications/0/what"),
        wrong(
            "statuses.json",
            "{\"statuses\": [{" + owner + ", \"kind\": \"asleep\", \"from\": \"{today}\","
                + " \"reason\": \"R\"}]}",
            "/statuses/0/id",
            "/statuses/0/kind"),
        wrong(
            "symptom-reports.json",
            "{\"reports\": [{" + owner + ", \"id\": \"r-1\", \"reporter\": {\"who\": \"patient\"},"
                + " \"answers\": {\"fevr\": true},"
                + " \"steps\": [{\"kind\": \"taken\", \"text\": \"T\"}]}]}",
            "/reports/0/reportedAt",
            "/reports/0/answers/fevr",
            "/reports/0/steps/0/by"),
        wrong(
            "titration-visits.json",
            "{\"visits\": [{" + owner + ", \"pump\": \"pump-1\", \"visitedAt\": \"{today}\","
                + " \"worstPain\": 11}]}",
            "/visits/0/id",
            "/visits/0/visitedAt",
            "/visits/0/worstPain"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void every_problem_of_a_file_is_told_with_its_place_and_nothing_is_written(
      String name, String text, List<String> pointers) throws IOException {
    Files.createDirectories(folder.resolve("clinics"));
    Files.writeString(
        folder.resolve("clinics/spine-surgery.json"),
        CoreSampleFilesSuite.SAMPLES.read("clinics/spine-surgery.json"));
    Files.writeString(folder.resolve("patients.json"), """
        {"patients": [{"clinic": "spine-surgery", "id": "p-1", "familyName": "A", "givenName": "B",
          "bornOn": "1960-01-01", "implants": [{"id": "pump-1", "pumpModel": "synchromed-ii-20",
            "serial": "1", "site": "lower-left-abdomen", "implantedOn": "{today}",
            "catheterUnknownReason": "old"}]}]}
        """);
    Files.writeString(folder.resolve(name), text);

    var refusal = catchThrowableOfType(Refusal.class, () -> load());

    assertThat(refusal.problems())
        .extracting(InputProblem::pointer)
        .containsExactlyInAnyOrderElementsOf(
            pointers.stream().map(pointer -> name + "#" + pointer).toList());
    assertThat(TestClinics.count(database, "clinic")).isZero();
  }

  @Test
  void every_reader_has_its_row_in_the_table_above() {
    assertThat(wrong().map(row -> row.get()[0]))
        .containsExactlyInAnyOrderElementsOf(CoreSampleFilesSuite.OF_CORE);
  }

  private static Arguments wrong(String name, String text, String... pointers) {
    return Arguments.of(name, text, List.of(pointers));
  }

  private void load() {
    var access = new NetworkAccess(new Actor("loader-1"), Purpose.SAMPLE_DATA, Accesses.NOW);
    CoreSampleFilesSuite.core(database)
        .getInstance(Loader.class)
        .load(new FolderSource(folder), access, TODAY);
  }
}
