package dev.thecal.web.document;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.implant.Catheter;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.pump.PumpModel;
import dev.thecal.core.sign.Sign;
import dev.thecal.core.sign.Signs;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.Dues;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gathers what is printed about one pump. */
public final class PumpSummaries {

  private final PatientRegister register;
  private final Infusions infusions;
  private final Dues dues;
  private final ClinicFigures figures;
  private final Signs signs;

  @Inject
  public PumpSummaries(
      PatientRegister register,
      Infusions infusions,
      Dues dues,
      ClinicFigures figures,
      Signs signs) {
    this.register = register;
    this.infusions = infusions;
    this.dues = dues;
    this.figures = figures;
    this.signs = signs;
  }

  /**
   * @throws Refusal NOT_FOUND for an unknown patient, or one without a pump in the body
   */
  public PumpSummary get(Access access, ClinicProfile clinic, PatientId id) {
    Patient patient = register.get(access, clinic.id(), id).value();
    InfusionHistory history = infusions
        .history(access, clinic.id(), id)
        .orElseThrow(() -> Refusal.notFound("pump in the body of patient", id.value()));
    PumpContents contents = PumpContents.of(history, access.at());
    Optional<PumpModel> model =
        figures.of(access, clinic.id()).pumps().find(history.implant().pumpModel());
    return new PumpSummary(
        access.at(),
        person(patient),
        phones(clinic),
        device(history.implant(), model),
        contents,
        dues.list(access, clinic.id(), id).stream().findFirst().map(Due::window),
        model.map(known -> MriWords.of(known.mri())).orElse(List.of()),
        statements(contents, Sign.Kind.OVERDOSE),
        statements(contents, Sign.Kind.WITHDRAWAL),
        statements(contents, Sign.Kind.CAUTION));
  }

  static PumpSummary.Person person(Patient patient) {
    return new PumpSummary.Person(
        patient.id(),
        patient.fullName(),
        patient.bornOn(),
        patient.phone(),
        patient.recordNumber());
  }

  static PumpSummary.ClinicPhones phones(ClinicProfile clinic) {
    return new PumpSummary.ClinicPhones(
        clinic.id(),
        clinic.name(),
        clinic.contact().phone(),
        clinic.afterHours().onCallPhone(),
        clinic.afterHours().instruction(),
        clinic.zone());
  }

  private static PumpSummary.Device device(Implant implant, Optional<PumpModel> model) {
    return new PumpSummary.Device(
        model.map(PumpModel::name).orElse(implant.pumpModel()),
        implant.serial(),
        Reads.name(implant.site()).replace('-', ' '),
        implant.implantedOn(),
        implant
            .catheter()
            .map(Catheter::implantedLength)
            .map(length -> length + " in the body")
            .or(() -> implant.catheterUnknownReason().map(why -> "length not known: " + why))
            .orElse("length not known"));
  }

  private List<Statement> statements(PumpContents contents, Sign.Kind kind) {
    List<String> drugs = contents.drugs().stream().map(PumpContents.Drug::id).toList();
    return signs.of(drugs).stream()
        .filter(sign -> sign.kind() == kind)
        .map(sign -> Statement.of(sign.text(), named(sign, drugs) + sign.text().value()))
        .toList();
  }

  /** Of which drugs it speaks, so that what holds for one of them is not read as holding for the pump. */
  private static String named(Sign sign, List<String> inPump) {
    if (sign.drugs().isEmpty()) {
      return "";
    }
    List<String> meant = inPump.stream().filter(sign.drugs()::contains).toList();
    String names = (meant.isEmpty() ? sign.drugs().stream() : meant.stream())
        .sorted()
        .map(id -> id.replace('-', ' '))
        .collect(Collectors.joining(", "));
    return Character.toUpperCase(names.charAt(0)) + names.substring(1) + ": ";
  }
}
