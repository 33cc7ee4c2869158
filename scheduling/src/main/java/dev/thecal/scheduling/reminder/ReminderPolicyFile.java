package dev.thecal.scheduling.reminder;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.load.SampleEntry;
import dev.thecal.core.load.SampleFile;
import dev.thecal.core.load.SampleScope;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;

/** Reads {@code reminder-policies.json}: one policy for each clinic that has any. */
public final class ReminderPolicyFile implements SampleFile {

  private final ReminderDesk desk;

  @Inject
  public ReminderPolicyFile(ReminderDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "reminder-policies.json";
  }

  @Override
  public Supplier<List<SampleEntry>> read(JsonInput in, SampleScope scope) {
    return in.requiredList("policies", item -> entry(item, scope));
  }

  private Supplier<SampleEntry> entry(JsonInput in, SampleScope scope) {
    ClinicId clinic = scope.clinic(in);
    var policy = ReminderPolicy.read(in);
    return () -> new Entry(desk, clinic, policy.get());
  }

  private record Entry(ReminderDesk desk, ClinicId clinic, ReminderPolicy policy)
      implements SampleEntry {

    @Override
    public boolean write(Access access) {
      boolean known = desk.findPolicy(access, clinic).isPresent();
      if (!known) {
        desk.savePolicy(access, clinic, policy, 0);
      }
      return !known;
    }
  }
}
