package dev.thecal.core.store;

import dev.thecal.core.access.Access;
import dev.thecal.core.change.ChangeWatch;
import dev.thecal.core.clinic.TrialPolicy.WaiverGround;
import dev.thecal.core.device.Device;
import dev.thecal.core.device.DeviceInput;
import dev.thecal.core.device.Devices;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.event.Events;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantInput;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.infusion.FillInput;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.mri.MriOrders;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.recall.RecallWatch;
import dev.thecal.core.recall.Recalls;
import dev.thecal.core.status.Living;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestLimits;
import dev.thecal.core.testkit.TestPatients;
import dev.thecal.core.trial.Trials;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A clinic with patients who carry pumps: the services of core wired with the listeners they have. */
final class Ward {

  static final Access SPINE = Accesses.to(Accesses.SPINE);
  static final LocalDate TODAY = LocalDate.ofInstant(Accesses.NOW, ZoneOffset.UTC);

  final PatientRegister register;
  final Implants implants;
  final Infusions infusions;
  final Devices devices;
  final Recalls recalls;
  final MriOrders scans;
  /** Bookings by id, as scheduling would tell. */
  final Map<String, Instant> bookings = new HashMap<>();

  Ward(Database database) {
    TestClinics.insert(database, Accesses.SPINE, Accesses.REHAB);
    var stores = new CoreStores(database);
    var audit = stores.auditTrail();
    var transactions = database.transactions();
    var events = new Events(Set.of(
        new RecallWatch(stores.recallRecords(), audit),
        new ChangeWatch(
            stores.changeRecords(), stores.infusionRecords(), stores.implantRecords(), audit)));
    register = new PatientRegister(stores.patients(), audit, transactions);
    var trials = new Trials(stores.trialRecords(), register, audit, transactions);
    implants = new Implants(stores.implantRecords(), trials, register, audit, events, transactions);
    infusions = new Infusions(
        stores.infusionRecords(),
        implants,
        TestLimits.shipped(database),
        audit,
        events,
        transactions);
    devices = new Devices(stores.deviceRecords(), implants, register, audit, transactions);
    recalls = new Recalls(
        stores.recallRecords(),
        stores.implantRecords(),
        stores.deviceRecords(),
        register,
        audit,
        transactions);
    scans = new MriOrders(
        stores.mriRecords(),
        new MriOrders.Facts(
            infusions,
            PumpModels.shipped(),
            Drugs.shipped(),
            register,
            new Living(stores.statusRecords())),
        (access, clinic, patient, booking) -> Optional.ofNullable(bookings.get(booking)),
        audit,
        transactions);
  }

  /** The same nurse, later or earlier. */
  static Access at(Instant when) {
    return new Access(SPINE.actor(), SPINE.clinics(), SPINE.purpose(), when);
  }

  static PatientId id(String patient) {
    return new PatientId(patient);
  }

  void patient(String id, String name, Optional<String> phone) {
    Patient ada = TestPatients.ada(Accesses.SPINE, id);
    register.register(
        SPINE,
        new Patient(
            ada.clinic(),
            ada.id(),
            name,
            ada.givenName(),
            ada.bornOn(),
            ada.sex(),
            ada.language(),
            phone,
            ada.email(),
            ada.recordNumber(),
            ada.stage()));
  }

  /** A pump of an implant id {@code pump-1}, since 15 April 2026. */
  Implant pump(String patient, String model, String serial) {
    var in = JsonInput.parse("""
        {"id":"pump-1","pumpModel":"%s","serial":"%s","site":"lower-left-abdomen",
         "implantedOn":"2026-04-15","catheter":{"fullLength":"110 cm","trimmed":"30 cm"},
         "waiver":{"ground":"advanced-cancer","reason":"weeks to live","by":"the surgeon"}}""".formatted(model, serial));
    var implant = ImplantInput.read(in, Accesses.SPINE, id(patient));
    in.check();
    return implants
        .record(SPINE, implant.get(), Set.of(WaiverGround.ADVANCED_CANCER))
        .value();
  }

  /** @param lot as JSON: quoted, or null */
  void fill(String patient, String id, String day, String drug, String lot) {
    fill(patient, id, Instant.parse(day + "T09:00:00Z"), drug, lot);
  }

  void fillAt(String patient, String id, String at, String drug) {
    fill(patient, id, Instant.parse(at), drug, "null");
  }

  private void fill(String patient, String id, Instant at, String drug, String lot) {
    var in = JsonInput.parse("""
        {"id":"%s","filledAt":"%s","drug":"%s","concentration":"10 mg/mL","volume":"18 mL",
         "lot":%s}""".formatted(id, at, drug, lot));
    Implant pump = implants.getInBody(SPINE, Accesses.SPINE, id(patient)).value();
    var fill = FillInput.read(in, pump);
    in.check();
    infusions.recordFill(at(at.isAfter(SPINE.at()) ? at : SPINE.at()), fill.get());
  }

  Device device(String patient, String json) {
    var in = JsonInput.parse(json);
    var device = DeviceInput.read(in, Accesses.SPINE, id(patient), TODAY);
    in.check();
    return device.get();
  }
}
