package dev.thecal.core.clinic;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How patients reach the clinic, and whether it takes new ones.
 *
 * @param channels offered, each with its number or address below
 * @param phone for every channel that ends at the front desk
 * @param tollFree needed for {@link Channel#TOLL_FREE}
 * @param email if the clinic reads it
 * @param bookingAddress needed for {@link Channel#ONLINE_BOOKING}
 * @param requestAddress needed for {@link Channel#REQUEST_FORM}
 * @param bookingPurpose what the first appointment is for, if the clinic says so
 * @param acceptingPatients whether new patients are taken now
 * @param notice what a visitor reads first, for example that patients are accepted
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Contact(
    List<Channel> channels,
    String phone,
    Optional<String> tollFree,
    Optional<String> email,
    Optional<String> bookingAddress,
    Optional<String> requestAddress,
    Optional<String> bookingPurpose,
    boolean acceptingPatients,
    Optional<String> notice) {

  public Contact {
    channels = ProfileReads.some("channels", ProfileReads.distinct("channels", channels));
    needs(channels, Channel.TOLL_FREE, "tollFree", tollFree);
    needs(channels, Channel.ONLINE_BOOKING, "bookingAddress", bookingAddress);
    needs(channels, Channel.REQUEST_FORM, "requestAddress", requestAddress);
  }

  private static void needs(
      List<Channel> channels, Channel channel, String field, Optional<String> value) {
    if (channels.contains(channel) && value.isEmpty()) {
      throw new IllegalArgumentException(
          "channel " + Reads.name(channel) + " needs the field \"" + field + "\"");
    }
  }

  static Supplier<Contact> read(JsonInput in) {
    var channels = in.requiredScalars("channels", Reads.oneOf(Channel.class));
    var phone = in.required("phone", ProfileReads::phone);
    var tollFree = in.optional("tollFree", ProfileReads::phone);
    var email = in.optional("email", Reads.text(200));
    var booking = in.optional("bookingAddress", ProfileReads::address);
    var request = in.optional("requestAddress", ProfileReads::address);
    var purpose = in.optional("bookingPurpose", ProfileReads.text());
    var accepting = in.requiredBoolean("acceptingPatients");
    var notice = in.optional("notice", ProfileReads.text());
    return () -> new Contact(
        channels.get(),
        phone.get(),
        tollFree.optional(),
        email.optional(),
        booking.optional(),
        request.optional(),
        purpose.optional(),
        accepting.get(),
        notice.optional());
  }
}
