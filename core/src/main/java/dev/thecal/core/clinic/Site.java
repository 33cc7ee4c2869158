package dev.thecal.core.clinic;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/**
 * A place where the clinic sees patients.
 *
 * @param id unique within the clinic
 * @param address as on a letter, in one line
 * @param zone of this place, which may differ from the clinic's
 * @param openingHours by weekday; a weekday without any is closed
 * @param openingExceptions holidays and other days with hours of their own; of two for one day the later in the list counts
 */
public record Site(
    String id,
    String name,
    String address,
    ZoneId zone,
    String phone,
    List<CareSetting> settings,
    List<Room> rooms,
    List<OpeningHours> openingHours,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OpeningException> openingExceptions) {

  public Site {
    settings = ProfileReads.some("settings", settings);
    rooms = ProfileReads.some("rooms", rooms);
    openingHours = ProfileReads.some("openingHours", openingHours);
    openingExceptions = List.copyOf(openingExceptions);
    ProfileReads.distinct("room ids", rooms.stream().map(Room::id).toList());
  }

  /** The stretches of that weekday, in the order of the profile; none if closed. */
  public List<OpeningHours> hoursOn(DayOfWeek day) {
    return openingHours.stream().filter(hours -> hours.day() == day).toList();
  }

  static Supplier<Site> read(JsonInput in) {
    var id = in.required("id", ProfileReads.id("site id"));
    var name = in.required("name", Reads.text(100));
    var address = in.required("address", Reads.text(300));
    var zone = in.required("zone", ProfileReads::zone);
    var phone = in.required("phone", ProfileReads::phone);
    var settings = in.requiredScalars("settings", Reads.oneOf(CareSetting.class));
    var rooms = in.requiredList("rooms", Room::read);
    var hours = in.requiredList("openingHours", OpeningHours::read);
    var exceptions = in.optionalList("openingExceptions", OpeningException::read);
    return () -> new Site(
        id.get(),
        name.get(),
        address.get(),
        zone.get(),
        phone.get(),
        settings.get(),
        rooms.get(),
        hours.get(),
        exceptions.optional().orElse(List.of()));
  }
}
