package dev.thecal.core.patient;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads a patient from JSON: one reader for HTTP, files and tests. Fields are named as in {@link Patient}.
 *
 * <p>Every reader of this kind collects its problems in the input; take the value only after
 * {@link JsonInput#check()}.
 */
public final class PatientInput {

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
  private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()./-]{2,38}");

  private final Field<String> familyName;
  private final Field<String> givenName;
  private final Field<LocalDate> bornOn;
  private final Field<Sex> sex;
  private final Field<String> language;
  private final Field<String> phone;
  private final Field<String> email;
  private final Field<String> recordNumber;
  private final Field<Stage> stage;

  private PatientInput(JsonInput in) {
    familyName = in.required("familyName", Reads.text(100));
    givenName = in.required("givenName", Reads.text(100));
    bornOn = in.required("bornOn", PatientInput::birthDate);
    sex = in.optional("sex", Reads.oneOf(Sex.class));
    language = in.optional("language", PatientInput::language);
    phone = in.optional("phone", PatientInput::phone);
    email = in.optional("email", PatientInput::email);
    recordNumber = in.optional("recordNumber", Reads.text(40));
    stage = in.optional("stage", Reads.oneOf(Stage.class));
  }

  /** A patient to register; {@code id} is made up if it is not given, {@code stage} is the referral. */
  public static Supplier<Patient> read(JsonInput in, ClinicId clinic) {
    var id = in.optional("id", PatientId::new);
    var fields = new PatientInput(in);
    String fresh = Ids.next();
    return () ->
        fields.patient(clinic, id.optional().orElseGet(() -> new PatientId(fresh)), Stage.REFERRAL);
  }

  /**
   * All of a patient anew. Every field must be there, null where it shall be empty: one that was only
   * forgotten would take a phone number away. {@code clinic}, {@code id} and {@code stage} may be left
   * out and stay; so what was read can be sent back as it is.
   */
  public static Supplier<Patient> readChange(JsonInput in, Patient existing) {
    requireSame(in, in.optional("clinic", ClinicId::new), existing.clinic());
    requireSame(in, in.optional("id", PatientId::new), existing.id());
    in.requireStated("sex", "language", "phone", "email", "recordNumber");
    var fields = new PatientInput(in);
    fields
        .stage
        .optional()
        .filter(stage -> stage != existing.stage())
        .ifPresent(stage -> in.problem(
            "stage",
            "\"" + Reads.name(stage)
                + "\" cannot be set here; move the patient along the pathway with"
                + " POST pathway/moves"));
    return () -> fields.patient(existing.clinic(), existing.id(), existing.stage());
  }

  private static <T> void requireSame(JsonInput in, Field<T> told, T existing) {
    told.optional()
        .filter(other -> !other.equals(existing))
        .ifPresent(other -> in.problem(
            told.pointer().substring(1),
            "\"" + other + "\" cannot be changed; it is \"" + existing + "\""));
  }

  private Patient patient(ClinicId clinic, PatientId id, Stage otherwise) {
    return new Patient(
        clinic,
        id,
        familyName.get(),
        givenName.get(),
        bornOn.get(),
        sex.optional(),
        language.optional().orElse("en"),
        phone.optional(),
        email.optional(),
        recordNumber.optional(),
        stage.optional().orElse(otherwise));
  }

  /** Nobody alive was born before 1900: a typing mistake. */
  private static LocalDate birthDate(String value) {
    LocalDate date = Reads.date(value);
    if (date.getYear() < 1900) {
      throw new IllegalArgumentException("a date of birth from 1900 on is expected, was " + date);
    }
    return date;
  }

  private static String language(String value) {
    return like(LANGUAGE, value, "a two-letter language code, for example en");
  }

  private static String phone(String value) {
    return like(PHONE, value, "a phone number of digits, for example 555-0100");
  }

  private static String email(String value) {
    return like(EMAIL, Reads.text(200).apply(value), "an address with one @");
  }

  private static String like(Pattern pattern, String value, String words) {
    String text = value.strip();
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException("\"" + value + "\" is not " + words);
    }
    return text;
  }
}
