package dev.thecal.core.timeline;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.device.Device;
import dev.thecal.core.device.DeviceRecords;
import dev.thecal.core.device.Registered;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.timeline.Happening.Subject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Devices of the register, in and out. */
public final class DeviceSource implements TimelineSource {

  private static final String DEVICE = "device";

  private final DeviceRecords devices;

  @Inject
  public DeviceSource(DeviceRecords devices) {
    this.devices = devices;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(DEVICE);
  }

  @Override
  public List<Happening> list(Access access, ClinicId clinic, PatientId patient) {
    return devices.list(access, clinic, patient).stream()
        .map(Versioned::value)
        .flatMap(DeviceSource::happenings)
        .toList();
  }

  private static Stream<Happening> happenings(Registered registered) {
    Device device = registered.device();
    String words = Say.plain(device.kind())
        + device.model().map(model -> " " + model).orElse("")
        + device.serial().map(serial -> ", serial number " + serial).orElse("")
        + device.lot().map(lot -> ", lot " + lot).orElse("");
    var since = new Happening(
        When.on(device.since()),
        new Subject(DEVICE, device.id().value(), 1),
        "Device registered: " + words,
        Optional.of(registered.recordedBy()),
        registered.errorReason());
    var out = device
        .removal()
        .map(removal -> new Happening(
            When.on(removal.on()),
            new Subject(DEVICE, device.id().value(), 2),
            "Device gone: " + words + ", " + Say.plain(removal.whereTo()),
            Optional.empty(),
            registered.errorReason()));
    return Stream.concat(Stream.of(since), out.stream());
  }
}
