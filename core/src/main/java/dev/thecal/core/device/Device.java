package dev.thecal.core.device;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A device on the register: what the clinic typed, and the identifier of its label.
 *
 * @param clinic that is responsible
 * @param patient who carries it
 * @param id unique for the patient
 * @param kind what it is
 * @param implant the pump it is, or the pump it works with
 * @param maker as printed
 * @param model as printed; for a pump the model of its implant counts as well
 * @param serial as typed; the label may say one too
 * @param lot as typed; the label may say one too
 * @param manufactured as typed; the label may say it too
 * @param udi of the label, if it was scanned or typed
 * @param since the day it was implanted or handed out
 * @param removal when it went out, and where to; empty while the patient has it
 * @param remark in the clinic's words
 */
public record Device(
    ClinicId clinic,
    PatientId patient,
    DeviceId id,
    DeviceKind kind,
    Optional<ImplantId> implant,
    Optional<String> maker,
    Optional<String> model,
    Optional<String> serial,
    Optional<String> lot,
    Optional<DayRange> manufactured,
    Optional<Udi> udi,
    LocalDate since,
    Optional<DeviceRemoval> removal,
    Optional<String> remark) {

  /** The patient still has it. */
  public boolean inPlace() {
    return removal.isEmpty();
  }

  /** Typed and read from the label; two when they disagree, none when nobody told. */
  public List<String> serials() {
    return both(serial, udi.flatMap(Udi::serial));
  }

  /** As {@link #serials} for the lot. */
  public List<String> lots() {
    return both(lot, udi.flatMap(Udi::lot));
  }

  /** As {@link #serials} for the days of manufacture. */
  public List<DayRange> manufacture() {
    return both(manufactured, udi.flatMap(Udi::manufactured));
  }

  Device removed(DeviceRemoval how) {
    return new Device(
        clinic,
        patient,
        id,
        kind,
        implant,
        maker,
        model,
        serial,
        lot,
        manufactured,
        udi,
        since,
        Optional.of(how),
        remark);
  }

  private static <T> List<T> both(Optional<T> typed, Optional<T> label) {
    return Stream.of(typed, label).flatMap(Optional::stream).distinct().toList();
  }
}
