package dev.thecal.core.recall;

import dev.thecal.core.device.DayRange;
import dev.thecal.core.device.Serials;
import dev.thecal.core.evidence.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds one device against a notice. What is not known about it is never taken for "not affected". */
final class DeviceMatch {

  /**
   * What is known about a device; empty lists: not told.
   *
   * @param models as recorded, several names of one device
   */
  record Known(
      List<String> models, List<String> serials, List<String> lots, List<DayRange> manufactured) {}

  private final DeviceScope scope;
  private final Known device;
  private final List<String> met = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  private DeviceMatch(DeviceScope scope, Known device) {
    this.scope = scope;
    this.device = device;
  }

  /**
   * @return empty if the device is none of the notice
   */
  static Optional<Hit> of(DeviceScope scope, Known device, String what, String ref) {
    return new DeviceMatch(scope, device).hit(what, ref);
  }

  /** A model of the notice matches a recorded one: letters and digits alike, the size may follow. */
  static boolean sameModel(String named, String recorded) {
    String notice = Serials.plain(named);
    String known = Serials.plain(recorded);
    return known.equals(notice)
        || (!notice.isEmpty()
            && known.startsWith(notice)
            && Character.isDigit(known.charAt(notice.length())));
  }

  private Optional<Hit> hit(String what, String ref) {
    Verdict model = model();
    Verdict pieces = scope.namesPieces() ? pieces() : Verdict.MET;
    if (model == Verdict.NOT_MET || pieces == Verdict.NOT_MET) {
      return Optional.empty();
    }
    boolean sure = model == Verdict.MET && pieces == Verdict.MET;
    String reason = String.join("; ", sure ? met : unknown);
    return Optional.of(
        new Hit(what, ref, sure ? Hit.Match.AFFECTED : Hit.Match.POSSIBLE, reason, true));
  }

  private Verdict model() {
    if (scope.models().isEmpty()) {
      return Verdict.MET;
    }
    if (device.models().isEmpty()) {
      return unknown("its model is not recorded");
    }
    return device.models().stream()
        .filter(known -> scope.models().stream().anyMatch(named -> sameModel(named, known)))
        .findFirst()
        .map(known -> met("model " + known))
        .orElse(Verdict.NOT_MET);
  }

  /** One of the notice's ways to name a piece is enough. */
  private Verdict pieces() {
    List<Verdict> all = Stream.of(
            numbers("serial number", scope.serials(), device.serials()),
            range(),
            numbers("lot", scope.lots(), device.lots()),
            made())
        .toList();
    if (all.contains(Verdict.MET)) {
      return Verdict.MET;
    }
    return all.contains(Verdict.UNKNOWN) ? Verdict.UNKNOWN : Verdict.NOT_MET;
  }

  private Verdict numbers(String what, List<String> named, List<String> known) {
    if (named.isEmpty()) {
      return Verdict.NOT_APPLICABLE;
    }
    if (known.isEmpty()) {
      return unknown("its " + what + " is not recorded");
    }
    return known.stream()
        .filter(one -> named.stream().anyMatch(other -> Serials.same(one, other)))
        .findFirst()
        .map(one -> met(what + " " + one))
        .orElse(Verdict.NOT_MET);
  }

  private Verdict range() {
    if (scope.serialRange().isEmpty()) {
      return Verdict.NOT_APPLICABLE;
    }
    if (device.serials().isEmpty()) {
      return unknown("its serial number is not recorded");
    }
    SerialRange range = scope.serialRange().get();
    Verdict verdict = Verdict.NOT_MET;
    for (String serial : device.serials()) {
      Optional<Boolean> inside = range.contains(serial);
      if (inside.orElse(false)) {
        return met("serial number " + serial + " lies in " + range.from() + " to " + range.to());
      }
      if (inside.isEmpty()) {
        verdict = unknown("serial number " + serial + " has another form than the range");
      }
    }
    return verdict;
  }

  private Verdict made() {
    if (scope.manufactured().isEmpty()) {
      return Verdict.NOT_APPLICABLE;
    }
    if (device.manufactured().isEmpty()) {
      return unknown("its day of manufacture is not recorded");
    }
    DayRange named = scope.manufactured().get();
    Optional<DayRange> inside =
        device.manufactured().stream().filter(made -> made.within(named)).findFirst();
    if (inside.isPresent()) {
      return met("made on " + inside.get());
    }
    return device.manufactured().stream().anyMatch(made -> made.overlaps(named))
        ? unknown("made in " + device.manufactured().get(0) + ", the day is not known")
        : Verdict.NOT_MET;
  }

  private Verdict met(String reason) {
    met.add(reason);
    return Verdict.MET;
  }

  private Verdict unknown(String reason) {
    if (!unknown.contains(reason)) {
      unknown.add(reason);
    }
    return Verdict.UNKNOWN;
  }
}
