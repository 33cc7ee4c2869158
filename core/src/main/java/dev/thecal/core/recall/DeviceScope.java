package dev.thecal.core.recall;

import dev.thecal.core.device.DayRange;
import dev.thecal.core.device.DeviceKind;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which devices a notice names: of the models, those with one of the serial numbers, in the range, of one
 * of the lots or made in the days. Nothing but models means all of these models.
 *
 * @param kind pump, catheter, …
 * @param models as the clinic records them; empty: all models
 * @param serials single serial numbers
 * @param serialRange from one to another
 * @param lots single lots
 * @param manufactured made within these days
 */
public record DeviceScope(
    DeviceKind kind,
    List<String> models,
    List<String> serials,
    Optional<SerialRange> serialRange,
    List<String> lots,
    Optional<DayRange> manufactured) {

  public DeviceScope {
    models = List.copyOf(models);
    serials = List.copyOf(serials);
    lots = List.copyOf(lots);
    if (models.isEmpty() && !namesPieces(serials, serialRange, lots, manufactured)) {
      throw new IllegalArgumentException(
          "name models, serials, serialRange, lots or manufactured: a recall of everything is none");
    }
  }

  /** Single pieces are named, not whole models. */
  boolean namesPieces() {
    return namesPieces(serials, serialRange, lots, manufactured);
  }

  private static boolean namesPieces(
      List<String> serials,
      Optional<SerialRange> range,
      List<String> lots,
      Optional<DayRange> made) {
    return !serials.isEmpty() || range.isPresent() || !lots.isEmpty() || made.isPresent();
  }

  /** Fields named as in the record. */
  public static Supplier<DeviceScope> read(JsonInput in) {
    var kind = in.required("kind", Reads.oneOf(DeviceKind.class));
    var models = in.optionalScalars("models", Reads.text(100));
    var serials = in.optionalScalars("serials", Reads.text(60));
    var range = in.optionalObject("serialRange", SerialRange::read);
    var lots = in.optionalScalars("lots", Reads.text(60));
    var made = in.optionalObject("manufactured", DayRange::read);
    return () -> new DeviceScope(
        kind.get(),
        models.optional().orElse(List.of()),
        serials.optional().orElse(List.of()),
        range.optional(),
        lots.optional().orElse(List.of()),
        made.optional());
  }
}
