package dev.thecal.core.recall;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One try to reach a patient, in vain or not.
 *
 * @param at when
 * @param channel how
 * @param reached the patient, or who speaks for the patient, has heard of it
 * @param by who tried
 * @param remark in the clinic's words
 */
public record Contact(
    Instant at, Channel channel, boolean reached, String by, Optional<String> remark) {

  /** How a patient was tried. */
  public enum Channel {
    PHONE,
    LETTER,
    EMAIL,
    IN_PERSON,
    THROUGH_ANOTHER_PERSON
  }

  /** Fields named as in the record. */
  public static Supplier<Contact> read(JsonInput in) {
    var at = in.required("at", Reads::instant);
    var channel = in.required("channel", Reads.oneOf(Channel.class));
    var reached = in.requiredBoolean("reached");
    var by = in.required("by", Reads.text(100));
    var remark = in.optional("remark", Reads.text(1000));
    return () -> new Contact(at.get(), channel.get(), reached.get(), by.get(), remark.optional());
  }
}
