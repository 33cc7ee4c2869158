package dev.thecal.scheduling.reminder;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a patient does not want to be sent.
 *
 * @param channelsOff channels that are not used; all of them: nothing is sent at all
 * @param reason in the clinic's words
 */
public record MessageWish(Set<ReminderChannel> channelsOff, String reason) {

  public MessageWish {
    channelsOff = Set.copyOf(channelsOff);
  }

  static MessageWish nothing() {
    return new MessageWish(Set.of(), "");
  }

  String words() {
    return "off: " + channelsOff.stream().map(Reads::name).sorted().toList() + ", " + reason;
  }

  /** Fields {@code channelsOff} (a list of channels, empty to take a wish back) and {@code reason}. */
  public static Supplier<MessageWish> read(JsonInput in) {
    var off = in.requiredScalars("channelsOff", Reads.oneOf(ReminderChannel.class));
    var reason = in.required("reason", Reads.text(500));
    return () -> {
      var channels = EnumSet.noneOf(ReminderChannel.class);
      channels.addAll(off.get());
      return new MessageWish(channels, reason.get());
    };
  }
}
