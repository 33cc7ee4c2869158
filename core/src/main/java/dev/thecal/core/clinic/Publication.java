package dev.thecal.core.clinic;

import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether the public may see a clinic. Who calls an invented number in need reaches nobody, so a profile that still
 * holds one is not published, outside demo mode.
 */
public final class Publication {

  /** Numbers kept for fiction in North America: 555-0100 to 555-0199. */
  private static final Pattern FICTIONAL = Pattern.compile(".*55501\\d\\d");

  /** RFC 2606 keeps these names for examples. */
  private static final Pattern EXAMPLE = Pattern.compile(
      ".*(^|[@./])([a-z0-9-]+\\.)*example(\\.(org|com|net))?([/:?#].*)?$|.*\\.(test|invalid|localhost)([/:?#].*)?$");

  private Publication() {}

  /**
   * Passes if the public may see the clinic.
   *
   * @throws Refusal NOT_ALLOWED {@code not-published} with every field to correct
   */
  public static void require(ClinicProfile profile, DemoMode demo) {
    List<InputProblem> problems = demo.on() ? List.of() : problems(profile);
    if (!problems.isEmpty()) {
      throw Refusal.notAllowed(
          "not-published",
          "the pages of \"" + profile.name()
              + "\" are not published yet: its profile holds what is not real",
          problems,
          List.of());
    }
  }

  /** What must be corrected before the public may see the clinic, by pointer into the profile; empty: nothing. */
  public static List<InputProblem> problems(ClinicProfile profile) {
    var problems = new ArrayList<InputProblem>();
    Contact contact = profile.contact();
    if (profile.afterHours().onCallPhone().isBlank()) {
      problems.add(new InputProblem(
          "/afterHours/onCallPhone",
          "there is no on-call number; give the one that is answered day and night"));
    }
    phone(problems, "/afterHours/onCallPhone", profile.afterHours().onCallPhone());
    phone(problems, "/contact/phone", contact.phone());
    contact.tollFree().ifPresent(number -> phone(problems, "/contact/tollFree", number));
    address(problems, "/contact/email", contact.email());
    address(problems, "/contact/bookingAddress", contact.bookingAddress());
    address(problems, "/contact/requestAddress", contact.requestAddress());
    for (int i = 0; i < profile.sites().size(); i++) {
      phone(problems, "/sites/" + i + "/phone", profile.sites().get(i).phone());
    }
    for (int i = 0; i < profile.team().size(); i++) {
      if (profile.team().get(i).sample()) {
        problems.add(
            new InputProblem(
                "/team/" + i,
                "\"" + profile.team().get(i).name()
                    + "\" is an invented person of the samples; name who works there, or remove the entry"));
      }
    }
    return List.copyOf(problems);
  }

  private static void phone(List<InputProblem> problems, String pointer, String number) {
    if (FICTIONAL.matcher(number.replaceAll("[^0-9]", "")).matches()) {
      problems.add(new InputProblem(
          pointer,
          "\"" + number + "\" is a number for examples (555-0100 to 555-0199) that nobody answers;"
              + " give the clinic's own"));
    }
  }

  private static void address(
      List<InputProblem> problems, String pointer, Optional<String> address) {
    address
        .filter(text -> EXAMPLE.matcher(text.toLowerCase(Locale.ROOT)).matches())
        .ifPresent(text -> problems.add(new InputProblem(
            pointer,
            "\"" + text
                + "\" is an address for examples that reaches nobody; give the clinic's own,"
                + " or leave it out")));
  }
}
