package dev.thecal.core.recall;

import dev.thecal.core.access.Access;
import dev.thecal.core.device.Device;
import dev.thecal.core.device.DeviceKind;
import dev.thecal.core.device.DeviceRecords;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.implant.ImplantRecords;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks through a clinic's pumps, devices and fills for what a notice names. */
final class Sweep {

  private static final Citation REGISTER = Citation.of("The register", "pumps, devices and fills");

  private final RecallRecords records;
  private final ImplantRecords implants;
  private final DeviceRecords devices;

  Sweep(RecallRecords records, ImplantRecords implants, DeviceRecords devices) {
    this.records = records;
    this.implants = implants;
    this.devices = devices;
  }

  /**
   * What was found.
   *
   * @param hits by patient
   * @param findings about the notice itself, for example a model that nobody here has
   */
  record Found(SortedMap<String, List<Hit>> hits, List<Finding> findings) {

    private void add(PatientId patient, Hit hit) {
      hits.computeIfAbsent(patient.value(), id -> new ArrayList<>()).add(hit);
    }
  }

  Found of(Access access, Recall recall) {
    var found = new Found(new TreeMap<>(), new ArrayList<>());
    List<Implant> inBody = implants.listInBody(access, recall.clinic());
    recall.device().ifPresent(scope -> {
      List<Device> inPlace = devices.listInPlace(access, recall.clinic());
      if (scope.kind() == DeviceKind.PUMP) {
        pumps(found, scope, inBody, inPlace);
      } else {
        others(found, scope, inBody, inPlace);
      }
    });
    recall.drug().ifPresent(scope -> fills(found, scope, inBody, access, recall));
    return found;
  }

  private static void pumps(
      Found found, DeviceScope scope, List<Implant> inBody, List<Device> inPlace) {
    for (Implant pump : inBody) {
      List<Device> labels = inPlace.stream()
          .filter(device -> device.kind() == DeviceKind.PUMP && isOf(device, pump))
          .toList();
      var known = new DeviceMatch.Known(
          more(Stream.of(pump.pumpModel()), labels, device -> device.model().stream()),
          more(Stream.of(pump.serial()), labels, device -> device.serials().stream()),
          more(Stream.of(), labels, device -> device.lots().stream()),
          more(Stream.of(), labels, device -> device.manufacture().stream()));
      DeviceMatch.of(scope, known, "pump", pump.id().value())
          .ifPresent(hit -> found.add(pump.patient(), hit));
    }
    Stream<String> models = Stream.concat(
        inBody.stream().map(Implant::pumpModel), inPlace.stream().flatMap(d -> d.model().stream()));
    modelsNotHere(found, scope, models.toList());
  }

  private static void others(
      Found found, DeviceScope scope, List<Implant> inBody, List<Device> inPlace) {
    List<Device> ofKind = inPlace.stream().filter(d -> d.kind() == scope.kind()).toList();
    String what = Reads.name(scope.kind());
    for (Device device : ofKind) {
      var known = new DeviceMatch.Known(
          device.model().stream().toList(), device.serials(), device.lots(), device.manufacture());
      DeviceMatch.of(scope, known, what, device.id().value())
          .ifPresent(hit -> found.add(device.patient(), hit));
    }
    List<Implant> without = inBody.stream()
        .filter(pump -> ofKind.stream().noneMatch(d -> d.patient().equals(pump.patient())))
        .toList();
    if (scope.kind() == DeviceKind.CATHETER) {
      String reason = "every pump has a catheter, and none is on the register";
      without.forEach(pump -> found.add(
          pump.patient(), new Hit(what, pump.id().value(), Hit.Match.POSSIBLE, reason, true)));
    } else if (!without.isEmpty()) {
      found
          .findings()
          .add(warn(
              "register-incomplete",
              without.size() + " patients with a pump have no " + what
                  + " on the register: ask them as well"));
    }
    modelsNotHere(found, scope, ofKind.stream().flatMap(d -> d.model().stream()).toList());
  }

  private void fills(
      Found found, DrugScope scope, List<Implant> inBody, Access access, Recall recall) {
    Map<String, Fill> last = new HashMap<>();
    records.eachFill(
        access, recall.clinic(), fill -> last.put(pumpOf(fill.patient(), fill.implant()), fill));
    Set<String> present =
        inBody.stream().map(pump -> pumpOf(pump.patient(), pump.id())).collect(Collectors.toSet());
    records.eachFill(access, recall.clinic(), fill -> {
      String pump = pumpOf(fill.patient(), fill.implant());
      boolean inUse = fill.equals(last.get(pump)) && present.contains(pump);
      DrugMatch.of(scope, fill, inUse).ifPresent(hit -> found.add(fill.patient(), hit));
    });
  }

  /** A typing error in a model would leave the list empty: say which models nobody here has. */
  private static void modelsNotHere(Found found, DeviceScope scope, List<String> known) {
    scope.models().stream()
        .filter(named -> known.stream().noneMatch(one -> DeviceMatch.sameModel(named, one)))
        .forEach(named -> found
            .findings()
            .add(warn(
                "model-not-on-record",
                "no " + Reads.name(scope.kind()) + " on record here is a \"" + named
                    + "\": compare how it is written")));
  }

  private static boolean isOf(Device device, Implant pump) {
    return device.patient().equals(pump.patient())
        && device.implant().filter(pump.id()::equals).isPresent();
  }

  private static <T> List<T> more(
      Stream<T> first, List<Device> labels, Function<Device, Stream<T>> part) {
    return Stream.concat(first, labels.stream().flatMap(part)).distinct().toList();
  }

  private static String pumpOf(PatientId patient, ImplantId implant) {
    return patient + "/" + implant;
  }

  private static Finding warn(String code, String text) {
    return new Finding(code, Severity.WARN, text, REGISTER);
  }
}
