package dev.thecal.core.recall;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads a {@link Recall} from JSON, fields named as in the record; {@code id} is made up if not given. */
public final class RecallInput {

  private RecallInput() {}

  public static Supplier<Recall> read(JsonInput in, ClinicId clinic) {
    var id = in.optional("id", RecallId::new);
    var title = in.required("title", Reads.text(200));
    var notice = in.required("notice", Reads.text(200));
    var address = in.optional("address", Reads.text(500));
    var noticedOn = in.required("noticedOn", Reads::date);
    var action = in.required("action", Reads.text(2000));
    var device = in.optionalObject("device", DeviceScope::read);
    var drug = in.optionalObject("drug", DrugScope::read);
    if (!in.names().contains("device") && !in.names().contains("drug")) {
      in.problem("", "say which devices (\"device\") or which drug (\"drug\") the notice names");
    }
    var fresh = new RecallId(Ids.next());
    return () -> new Recall(
        clinic,
        id.optional().orElse(fresh),
        title.get(),
        notice.get(),
        address.optional(),
        noticedOn.get(),
        action.get(),
        device.optional(),
        drug.optional(),
        Optional.empty());
  }
}
