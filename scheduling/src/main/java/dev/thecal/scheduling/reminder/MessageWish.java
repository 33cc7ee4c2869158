package dev.thecal.scheduling.reminder;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a patient does not want to be sent.
 *
 * @param off channels that are not used; all of them: nothing is sent at all
 * @param reason in the clinic's words
 */
public record MessageWish(Set<ReminderChannel> off, String reason) {

  public MessageWish {
    off = Set.copyOf(off);
  }

  static MessageWish nothing() {
    return new MessageWish(Set.of(), "");
  }

  String words() {
    return "off: " + off.stream().map(Reads::name).sorted().toList() + ", " + reason;
  }

  /** Fields {@code off} (a list of channels, empty to take a wish back) and {@code reason}. */
  public static Supplier<MessageWish> read(JsonInput in) {
    var off = in.requiredScalars("off", Reads.oneOf(ReminderChannel.class));
    var reason = in.required("reason", Reads.text(500));
    return () -> {
      var channels = EnumSet.noneOf(ReminderChannel.class);
      channels.addAll(off.get());
      return new MessageWish(channels, reason.get());
    };
  }
}
