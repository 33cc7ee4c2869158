package dev.thecal.core.mri;

import dev.thecal.core.access.Ids;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads a {@link MriOrder} from JSON: {@code scanAt}, {@code scanner} ({@code "1.5 T"} or {@code "3 T"}),
 * {@code facility}, {@code emergency}; {@code id} is made up if not given.
 */
public final class MriOrderInput {

  private MriOrderInput() {}

  /**
   * @param implant the pump in the body
   */
  public static Supplier<MriOrder> read(JsonInput in, Implant implant, Instant now) {
    var id = in.optional("id", MriOrderId::new);
    var scanAt = in.required("scanAt", Reads::instant);
    var scanner = in.optional("scanner", MriOrderInput::scanner);
    var facility = in.required("facility", Reads.text(200));
    var emergency = in.optionalBoolean("emergency");
    var fresh = new MriOrderId(Ids.next());
    return () -> new MriOrder(
        implant.clinic(),
        implant.patient(),
        id.optional().orElse(fresh),
        implant.id(),
        now,
        scanAt.get(),
        scanner.optional(),
        facility.get(),
        emergency.optional().orElse(false),
        List.of(),
        List.of(),
        List.of());
  }

  private static MriOrder.Scanner scanner(String text) {
    return Arrays.stream(MriOrder.Scanner.values())
        .filter(scanner -> scanner.words().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is not one of "
            + Arrays.stream(MriOrder.Scanner.values())
                .map(MriOrder.Scanner::words)
                .collect(Collectors.joining(", "))));
  }
}
