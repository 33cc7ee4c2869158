package dev.thecal.core.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.clinic.Coverage.Payer;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What a visitor wrote. Only what is needed to answer: no date of birth, no diagnosis, no insurance number.
 *
 * @param name of the one who asks
 * @param phone to call back; it or {@code email} is needed
 * @param onBehalf empty: for themselves
 * @param language of the answer, {@code en} or {@code es}
 * @param message at most 2000 characters
 * @param payer who would pay, for a question about cost
 * @param about what the question about cost is about
 * @param site where the visitor would like to come, an id of the clinic's sites
 * @param times when the visitor can come or be called
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record InquiryInput(
    InquiryKind kind,
    String name,
    Optional<String> phone,
    Optional<String> email,
    Optional<OnBehalf> onBehalf,
    String language,
    String message,
    Optional<Payer> payer,
    Optional<CostTopic> about,
    Optional<String> site,
    Optional<Times> times) {

  /** Longest message in characters. */
  public static final int LONGEST_MESSAGE = 2000;

  private static final Pattern PHONE = Pattern.compile("\\+?[0-9(][0-9 ().-]{5,24}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]{1,100}@[^@\\s<>\"]{1,90}");

  /** What a question about cost is about. */
  public enum CostTopic {
    TRIAL,
    IMPLANT,
    REFILLS,
    REPLACEMENT,
    OTHER
  }

  /** When a visitor can be called or come. */
  public enum Times {
    MORNING,
    AFTERNOON,
    ANY
  }

  /** Reads an inquiry; {@code in} still has to be checked. */
  public static Supplier<InquiryInput> read(JsonInput in) {
    var kind = in.required("kind", Reads.oneOf(InquiryKind.class));
    var name = in.required("name", Reads.text(100));
    var phone = in.optional("phone", value -> like(PHONE, value, "a phone number of digits"));
    var email =
        in.optional("email", value -> like(EMAIL, value, "an address such as name@mail.com"));
    var onBehalf = in.optionalObject("onBehalf", OnBehalf::read);
    var language = in.required("language", InquiryInput::language);
    var message = in.required("message", Reads.text(LONGEST_MESSAGE));
    var payer = in.optional("payer", Reads.oneOf(Payer.class));
    var about = in.optional("about", Reads.oneOf(CostTopic.class));
    var site = in.optional("site", Reads.text(40));
    var times = in.optional("times", Reads.oneOf(Times.class));
    if (!in.names().contains("phone") && !in.names().contains("email")) {
      in.problem("phone", "a phone number or an e-mail address is needed for the answer; give one");
    }
    return () -> new InquiryInput(
        kind.get(),
        name.get(),
        phone.optional(),
        email.optional(),
        onBehalf.optional(),
        language.get(),
        message.get(),
        payer.optional(),
        about.optional(),
        site.optional(),
        times.optional());
  }

  private static String like(Pattern pattern, String value, String expected) {
    String text = value.strip();
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException(
          expected + " is expected, was \"" + text + "\"; correct it");
    }
    return text;
  }

  private static String language(String value) {
    if (!value.equals("en") && !value.equals("es")) {
      throw new IllegalArgumentException("\"" + value + "\" is not one of en, es");
    }
    return value;
  }
}
