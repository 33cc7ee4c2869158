package dev.thecal.core.timeline;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantRecords;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.InfusionRecords;
import dev.thecal.core.infusion.MassUnits;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeState;
import dev.thecal.core.infusion.Recorded;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.timeline.Happening.Subject;
import dev.thecal.core.titration.TitrationRecords;
import dev.thecal.core.titration.TitrationVisit;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A pump from the operation to its removal, with its fills, programmes and titration visits. */
public final class PumpSource implements TimelineSource {

  private static final String IMPLANT = "implant";
  private static final String FILL = "fill";
  private static final String PROGRAMME = "programme";
  private static final String TITRATION = "titration-visit";

  private final ImplantRecords implants;
  private final InfusionRecords infusions;
  private final TitrationRecords titrations;

  @Inject
  public PumpSource(
      ImplantRecords implants, InfusionRecords infusions, TitrationRecords titrations) {
    this.implants = implants;
    this.infusions = infusions;
    this.titrations = titrations;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(IMPLANT, FILL, PROGRAMME, TITRATION);
  }

  @Override
  public List<Happening> list(Access access, ClinicId clinic, PatientId patient) {
    return implants.list(access, clinic, patient).stream()
        .map(Versioned::value)
        .flatMap(implant -> Stream.of(
                operations(implant),
                infusions.listFills(access, implant).stream().map(PumpSource::fill),
                infusions.listProgrammes(access, implant).stream().map(PumpSource::programme),
                titrations.list(access, implant).stream().map(PumpSource::titration))
            .flatMap(each -> each))
        .toList();
  }

  private static Stream<Happening> operations(Implant implant) {
    String pump = implant.pumpModel() + ", serial number " + implant.serial();
    var in = new Happening(
        When.on(implant.implantedOn()),
        new Subject(IMPLANT, implant.id().value(), 1),
        "Pump put in: " + pump + ", " + Say.plain(implant.site()),
        Optional.empty(),
        Optional.empty());
    var out = implant
        .explant()
        .map(explant -> new Happening(
            When.on(explant.on()),
            new Subject(IMPLANT, implant.id().value(), 2),
            "Pump taken out: " + pump + ", " + Say.plain(explant.reason()),
            Optional.empty(),
            Optional.empty()));
    return Stream.concat(Stream.of(in), out.stream());
  }

  private static Happening fill(Recorded<Fill> recorded) {
    Fill fill = recorded.value();
    return recorded(
        recorded,
        When.at(fill.filledAt()),
        new Subject(FILL, fill.id().value(), 1),
        "Pump filled: " + fill.volume() + " of " + Say.plain(fill.drug()) + " "
            + fill.concentration().in(MassUnits.perMl(fill.massUnit()))
            + second(fill.secondary().size()));
  }

  private static Happening programme(Recorded<Programme> recorded) {
    Programme programme = recorded.value();
    boolean ordered = programme.state() == ProgrammeState.ORDERED;
    return recorded(
        recorded,
        When.at(programme.from()),
        new Subject(PROGRAMME, programme.id().value(), 1),
        (ordered ? "Programme ordered, not in the pump: " : "Programme in the pump: ")
            + Say.plain(programme.mode()) + ", " + Say.plain(programme.drug()) + " "
            + programme.dose().in(MassUnits.perDay(programme.massUnit()))
            + second(programme.secondary().size()));
  }

  private static Happening titration(Recorded<TitrationVisit> recorded) {
    TitrationVisit visit = recorded.value();
    return recorded(
        recorded,
        When.at(visit.visitedAt()),
        new Subject(TITRATION, visit.id().value(), 1),
        "Titration visit"
            + visit.worstPain().map(pain -> ": worst pain " + pain).orElse("")
            + visit.mobility().map(score -> ", mobility " + score).orElse(""));
  }

  private static String second(int others) {
    return others == 0 ? "" : " with " + others + " more in the mixture";
  }

  private static Happening recorded(
      Recorded<?> recorded, When when, Subject subject, String words) {
    return new Happening(
        when, subject, words, Optional.of(recorded.recordedBy()), recorded.errorReason());
  }
}
