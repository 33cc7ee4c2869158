package dev.thecal.scheduling.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Days on which a site keeps other hours, or a room or a clinician is not to be had.
 *
 * @param id unique in the clinic
 * @param from first local day of the site, inclusive
 * @param to last local day of the site, inclusive
 * @param hours of a site: open then instead of the usual hours, none: closed; of a room or clinician: not to be
 *     had then, none: the whole days
 * @param reason for the staff; no health data of a clinician
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CalendarException(
    ClinicId clinic,
    String id,
    Subject subject,
    LocalDate from,
    LocalDate to,
    List<Hours> hours,
    String reason) {

  public CalendarException {
    Ids.require("calendar exception", id);
    hours = List.copyOf(hours);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "\"to\" is " + to + ", before \"from\" " + from + "; maybe exchange them");
    }
  }

  /** Fields named as in the record; {@code to} and {@code hours} may be left out. */
  public static Supplier<CalendarException> read(JsonInput in, ClinicId clinic) {
    var id = in.optional("id", value -> Ids.require("calendar exception", value));
    var subject = in.requiredObject("subject", Subject::read);
    var from = in.required("from", Reads::date);
    var to = in.optional("to", Reads::date);
    var hours = in.optionalList("hours", CalendarException::hours);
    var reason = in.required("reason", Reads.text(200));
    if (from.optional().isPresent() && to.optional().filter(from.get()::isAfter).isPresent()) {
      in.problem("to", to.get() + " is before " + from.get() + "; maybe exchange them");
    }
    return () -> new CalendarException(
        clinic,
        id.optional().orElseGet(Ids::next),
        subject.get(),
        from.get(),
        to.optional().orElse(from.get()),
        hours.optional().orElse(List.of()),
        reason.get());
  }

  private static Supplier<Hours> hours(JsonInput in) {
    var from = in.required("from", LocalTime::parse);
    var to = in.required("to", LocalTime::parse);
    return () -> new Hours(from.get(), to.get());
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Whether a room or clinician is not to be had in that stretch of time at a site of that zone. */
  public boolean blocks(Instant startsAt, Instant endsAt, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(startsAt, zone);
    return covers(day)
        && (hours.isEmpty()
            || hours.stream()
                .map(away -> away.on(day, zone))
                .anyMatch(away -> away.from().isBefore(endsAt) && startsAt.isBefore(away.to())));
  }

  /** What does not keep its usual hours. */
  public enum Kind {
    SITE,
    ROOM,
    CLINICIAN
  }

  /**
   * What does not keep its usual hours.
   *
   * @param siteId of a site or a room
   * @param roomId of a room
   * @param clinicianId of a clinician, at whichever site
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Subject(
      Kind kind, Optional<String> siteId, Optional<String> roomId, Optional<String> clinicianId) {

    public Subject {
      boolean fits = switch (kind) {
        case SITE -> siteId.isPresent() && roomId.isEmpty() && clinicianId.isEmpty();
        case ROOM -> siteId.isPresent() && roomId.isPresent() && clinicianId.isEmpty();
        case CLINICIAN -> siteId.isEmpty() && roomId.isEmpty() && clinicianId.isPresent();
      };
      if (!fits) {
        throw new IllegalArgumentException(
            "a site is named by siteId, a room by siteId and roomId, a clinician by clinicianId;"
                + " fill in exactly these");
      }
    }

    public static Subject site(String siteId) {
      return new Subject(Kind.SITE, Optional.of(siteId), Optional.empty(), Optional.empty());
    }

    public static Subject room(String siteId, String roomId) {
      return new Subject(Kind.ROOM, Optional.of(siteId), Optional.of(roomId), Optional.empty());
    }

    public static Subject clinician(String clinicianId) {
      return new Subject(
          Kind.CLINICIAN, Optional.empty(), Optional.empty(), Optional.of(clinicianId));
    }

    static Supplier<Subject> read(JsonInput in) {
      var kind = in.required("kind", Reads.oneOf(Kind.class));
      var site = in.optional("siteId", Reads.text(40));
      var room = in.optional("roomId", Reads.text(40));
      var clinician = in.optional("clinicianId", Reads.text(40));
      return () -> new Subject(kind.get(), site.optional(), room.optional(), clinician.optional());
    }

    @JsonIgnore
    boolean isSite(String id) {
      return kind == Kind.SITE && siteId.filter(id::equals).isPresent();
    }

    @JsonIgnore
    boolean isRoom(String site, String room) {
      return kind == Kind.ROOM
          && siteId.filter(site::equals).isPresent()
          && roomId.filter(room::equals).isPresent();
    }

    @JsonIgnore
    boolean isClinician(String id) {
      return kind == Kind.CLINICIAN && clinicianId.filter(id::equals).isPresent();
    }
  }
}
