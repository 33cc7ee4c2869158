package dev.thecal.core.triage;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads a {@link SymptomReport} from JSON, fields named as in the record; {@code id} is made up if not given,
 * {@code reportedAt} is now.
 */
public final class SymptomReportInput {

  private static final int LONGEST_TEXT = 4_000;

  private SymptomReportInput() {}

  /**
   * @param now the time of the report if none is told
   */
  public static Supplier<SymptomReport> read(
      JsonInput in, ClinicId clinic, PatientId patient, Instant now) {
    var id = in.optional("id", ReportId::new);
    var reporter = in.requiredObject("reporter", Reporter::read);
    var reportedAt = in.optional("reportedAt", Reads::instant);
    var startedAt = in.optional("startedAt", Reads::instant);
    var answers = in.optionalObject("answers", SymptomReportInput::answers);
    var text = in.optional("text", SymptomReportInput::verbatim);
    var told = in.optionalObject("told", Told::read);
    startedAt
        .optional()
        .filter(began -> began.isAfter(reportedAt.optional().orElse(now)))
        .ifPresent(began -> in.problem("startedAt", began + " is after the report"));
    var fresh = new ReportId(Ids.next());
    return () -> new SymptomReport(
        clinic,
        patient,
        id.optional().orElse(fresh),
        reporter.get(),
        reportedAt.optional().orElse(now),
        startedAt.optional(),
        answers.optional().orElse(Map.of()),
        text.optional(),
        told.optional().orElse(Told.NOTHING));
  }

  /** One yes or no for each sign that was asked for; an unknown sign is a problem, with the nearest known. */
  private static Supplier<Map<String, Boolean>> answers(JsonInput in) {
    var fields = new EnumMap<Sign, Field<Boolean>>(Sign.class);
    for (Sign sign : Sign.values()) {
      fields.put(sign, in.optionalBoolean(sign.code()));
    }
    return () -> {
      var told = new LinkedHashMap<String, Boolean>();
      fields.forEach(
          (sign, field) -> field.optional().ifPresent(yes -> told.put(sign.code(), yes)));
      return told;
    };
  }

  /** Checked as any text, kept to the letter. */
  private static String verbatim(String value) {
    return Reads.text(LONGEST_TEXT).andThen(checked -> value).apply(value);
  }
}
