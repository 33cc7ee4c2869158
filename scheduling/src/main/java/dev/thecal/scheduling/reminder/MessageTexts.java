package dev.thecal.scheduling.reminder;

import dev.thecal.core.clinic.Site;
import dev.thecal.core.json.Reads;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.feed.BookingCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The texts of the messages, one file per purpose and language: the first line is the subject. They say nothing about
 * health and not what kind of clinic writes: others read a patient's mail. A test holds every file against the words
 * that must not appear.
 */
public final class MessageTexts {

  /** Language to how days and times are written in it. */
  private static final Map<String, Form> FORMS = Map.of(
      "en", Form.of(Locale.US, "EEEE, MMMM d, uuuu", "h:mm a"),
      "es", Form.of(new Locale("es", "US"), "EEEE d 'de' MMMM 'de' uuuu", "H:mm"));

  private MessageTexts() {}

  /** Codes of the languages that there are texts in. */
  public static List<String> languages() {
    return FORMS.keySet().stream().sorted().toList();
  }

  /** The text as it is filed, with its {@code {…}} places. */
  static String template(ReminderPurpose purpose, String language) {
    String file = "/reminder/" + language + "/" + Reads.name(purpose) + ".txt";
    try (InputStream in = MessageTexts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + file + " in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The message to a patient.
   *
   * @return empty if there is no text in the patient's language: nobody is written to in one they may not read
   */
  static Optional<Outgoing> message(
      Reminder reminder, Addressee to, ReminderClinic clinic, Occasion occasion) {
    return Optional.ofNullable(FORMS.get(to.language())).map(form -> {
      String text = template(reminder.purpose(), to.language())
          .replace("{name}", to.name())
          .replace("{day}", form.day(occasion.dueOn()))
          .replace("{visits}", visits(form, clinic, occasion.visits()))
          .replace("{phone}", clinic.profile().contact().phone());
      int end = text.indexOf('\n');
      return new Outgoing(
          reminder.id(),
          to.language(),
          to.email(),
          to.phone(),
          text.substring(0, end).strip(),
          text.substring(end).strip() + "\n",
          calendar(clinic, occasion));
    });
  }

  /**
   * Whom a message goes to.
   *
   * @param name as the patient is addressed
   */
  record Addressee(String name, String language, Optional<String> email, Optional<String> phone) {}

  private static Optional<String> calendar(ReminderClinic clinic, Occasion occasion) {
    List<BookingCalendar.Entry> entries = occasion.visits().stream()
        .map(visit -> new BookingCalendar.Entry(
            visit, clinic.site(visit).map(Site::address).orElse("")))
        .toList();
    return entries.isEmpty() ? Optional.empty() : Optional.of(BookingCalendar.message(entries));
  }

  private static String visits(Form form, ReminderClinic clinic, List<Booking> visits) {
    return visits.stream()
        .map(visit -> visit(form, clinic, visit))
        .collect(Collectors.joining("\n"));
  }

  private static String visit(Form form, ReminderClinic clinic, Booking visit) {
    ZonedDateTime start = visit.slot().startsAt().atZone(clinic.zone(visit));
    String when = "  " + form.day(start.toLocalDate()) + ", " + form.time(start);
    return clinic.site(visit).map(site -> when + "\n  " + site.address()).orElse(when);
  }

  private record Form(DateTimeFormatter days, DateTimeFormatter times) {

    static Form of(Locale locale, String days, String times) {
      return new Form(
          DateTimeFormatter.ofPattern(days, locale), DateTimeFormatter.ofPattern(times, locale));
    }

    String day(LocalDate day) {
      return days.format(day);
    }

    /** Some versions of Java put a narrow space before AM. */
    String time(ZonedDateTime at) {
      return times.format(at).replace('\u202f', ' ');
    }
  }
}
