package dev.thecal.core.device;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads a {@link Device} from JSON. {@code udi} is a list of barcode texts, verbatim; {@code
 * manufacturedOn} a day; {@code id} is made up if not given.
 */
public final class DeviceInput {

  private DeviceInput() {}

  /**
   * @param today settles the century of a year of two digits on the label
   */
  public static Supplier<Device> read(
      JsonInput in, ClinicId clinic, PatientId patient, LocalDate today) {
    var id = in.optional("id", DeviceId::new);
    var kind = in.required("kind", Reads.oneOf(DeviceKind.class));
    var implant = in.optional("implant", ImplantId::new);
    var maker = in.optional("maker", Reads.text(100));
    var model = in.optional("model", Reads.text(100));
    var serial = in.optional("serial", Reads.text(60));
    var lot = in.optional("lot", Reads.text(60));
    var manufactured = in.optional("manufacturedOn", Reads::date);
    var udi = Udi.readCarriers(in, "udi");
    var since = in.required("since", Reads::date);
    var remark = in.optional("remark", Reads.text(500));
    if (kind.optional().filter(k -> k == DeviceKind.PUMP).isPresent()
        && implant.optional().isEmpty()) {
      in.problem("implant", "a pump on the register names its implant; record that first");
    }
    var fresh = new DeviceId(Ids.next());
    return () -> new Device(
        clinic,
        patient,
        id.optional().orElse(fresh),
        kind.get(),
        implant.optional(),
        maker.optional(),
        model.optional(),
        serial.optional(),
        lot.optional(),
        manufactured.optional().map(DayRange::of),
        udi.optional().filter(all -> !all.isEmpty()).map(all -> Udi.of(all, today)),
        since.get(),
        Optional.empty(),
        remark.optional());
  }
}
