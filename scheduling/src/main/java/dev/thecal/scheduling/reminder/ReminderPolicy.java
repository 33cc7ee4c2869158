package dev.thecal.scheduling.reminder;

import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a clinic decided about reminders.
 *
 * @param quiet hours in which nothing is sent
 * @param mostPerRun at most so many messages of this clinic a minute: after a night without power nobody is flooded
 * @param rules one per purpose and channel; without any, nothing is planned
 */
public record ReminderPolicy(QuietHours quiet, int mostPerRun, List<ReminderRule> rules) {

  private static final int MOST = 500;

  public ReminderPolicy {
    rules = List.copyOf(rules);
  }

  /** Fields named as in the record. */
  public static Supplier<ReminderPolicy> read(JsonInput in) {
    var quiet = in.requiredObject("quiet", QuietHours::read);
    var most = in.requiredInt("mostPerRun", 1, MOST);
    var rules = in.requiredList("rules", ReminderRule::read);
    return () -> {
      var policy = new ReminderPolicy(quiet.get(), most.get(), rules.get());
      policy.requireOnePerChannel();
      return policy;
    };
  }

  Optional<ReminderRule> rule(ReminderPurpose purpose, ReminderChannel channel) {
    return rules.stream()
        .filter(rule -> rule.purpose() == purpose && rule.channel() == channel)
        .findFirst();
  }

  private void requireOnePerChannel() {
    Set<List<Object>> seen = new HashSet<>();
    for (ReminderRule rule : rules) {
      if (!seen.add(List.of(rule.purpose(), rule.channel()))) {
        throw Refusal.invalid(
            "/rules",
            "two rules for the same purpose and channel; one message per date is sent, so keep one");
      }
    }
  }
}
