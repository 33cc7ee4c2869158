package dev.thecal.core.load;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.TrialPolicy;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.implant.ImplantId;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Loads clinics, patients and the further files of features ({@link SampleFile}). All files are read and
 * checked before anything is written; loading the same files again changes nothing.
 */
public final class Loader {

  private final Catalogue catalogue;
  private final ClinicDirectory directory;
  private final PatientWriter writer;
  private final SampleFiles features;

  @Inject
  public Loader(
      Catalogue catalogue, ClinicDirectory directory, PatientWriter writer, SampleFiles features) {
    this.catalogue = catalogue;
    this.directory = directory;
    this.writer = writer;
    this.features = features;
  }

  /**
   * Loads everything that the source holds. Each clinic, each patient and each further file is a transaction
   * of its own: a loading that was cut off is completed by the next one.
   *
   * @param access who loads, why and when; the rights to each clinic follow from it
   * @param today the day that {@code {today}} in a file stands for
   * @throws Refusal INVALID with every problem of all files, each with file, pointer and value
   */
  public LoadSummary load(FileSource source, NetworkAccess access, LocalDate today) {
    var clinicFile = new ClinicFile(catalogue);
    List<ReadFile<ClinicProfile>> clinics = source.clinics().stream()
        .map(name -> clinicFile.read(name, source.read(name)))
        .toList();
    List<String> known = clinicIds(access, source);
    var patientFile = new PatientFile(catalogue, known, today);
    List<ReadFile<List<PatientEntry>>> patients = source.patients().stream()
        .map(name -> patientFile.read(name, source.read(name)))
        .toList();
    var scope = features.scope(access, known, inFiles(patients), today);
    List<ReadFile<List<SampleEntry>>> others = source.others().stream()
        .flatMap(name -> features.read(name, source.read(name), scope).stream())
        .toList();
    requireNoProblems(Stream.of(clinics, patients, others).flatMap(List::stream));
    var files = new Files(values(clinics), flat(patients), others);
    return write(access, files).ignoring(source.others());
  }

  private record Files(
      List<ClinicProfile> profiles,
      List<PatientEntry> patients,
      List<ReadFile<List<SampleEntry>>> others) {}

  /** Where a patient file has problems nobody knows who is in it: its problems are told, not their echo. */
  private static SampleScope.Known inFiles(List<ReadFile<List<PatientEntry>>> patients) {
    boolean unread = patients.stream().anyMatch(file -> file.value().isEmpty());
    Map<SampleScope.Owner, Set<ImplantId>> pumps = flat(patients).stream()
        .collect(Collectors.toUnmodifiableMap(
            PatientEntry::owner, PatientEntry::pumps, (one, other) -> one));
    return new SampleScope.Known() {

      @Override
      public boolean patient(SampleScope.Owner owner) {
        return unread || pumps.containsKey(owner);
      }

      @Override
      public boolean pump(SampleScope.Owner owner, ImplantId pump) {
        return unread || pumps.getOrDefault(owner, Set.of()).contains(pump);
      }
    };
  }

  /** Those of the files and those that are there already. */
  private List<String> clinicIds(NetworkAccess access, FileSource source) {
    return Stream.concat(
            source.clinics().stream().map(ClinicFile::clinicOf),
            directory.list(access).stream().map(known -> known.value().id().value()))
        .distinct()
        .toList();
  }

  private static void requireNoProblems(Stream<? extends ReadFile<?>> files) {
    List<InputProblem> problems =
        files.flatMap(file -> file.problems().stream()).distinct().toList();
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
  }

  private static <T> List<T> values(List<ReadFile<T>> files) {
    return files.stream().flatMap(file -> file.value().stream()).toList();
  }

  private static <T> List<T> flat(List<ReadFile<List<T>>> files) {
    return values(files).stream().flatMap(List::stream).toList();
  }

  private LoadSummary write(NetworkAccess access, Files files) {
    List<PatientEntry> patients = files.patients();
    int changed =
        (int) files.profiles().stream().filter(profile -> save(access, profile)).count();
    Map<ClinicId, ClinicProfile> known = directory.list(access).stream()
        .map(Versioned::value)
        .collect(Collectors.toMap(ClinicProfile::id, Function.identity()));
    int added = (int) patients.stream()
        .filter(entry -> writer.add(
            SampleFiles.to(access, entry.patient().clinic()),
            entry,
            policy(known, entry.patient().clinic())))
        .count();
    return new LoadSummary(
        files.profiles().stream().map(ClinicProfile::id).toList(),
        changed,
        added,
        patients.size() - added,
        features.write(access, files.others()),
        List.of(),
        patients.stream().flatMap(entry -> story(entry).stream()).toList());
  }

  private static TrialPolicy policy(Map<ClinicId, ClinicProfile> known, ClinicId clinic) {
    return Optional.ofNullable(known.get(clinic))
        .orElseThrow(() -> Refusal.notFound("clinic", clinic.value()))
        .policies()
        .trial();
  }

  /** Whether that was a change. */
  private boolean save(NetworkAccess access, ClinicProfile profile) {
    Access own = SampleFiles.to(access, profile.id());
    Optional<Long> before = directory.find(own, profile.id()).map(Versioned::version);
    return !before.equals(Optional.of(directory.save(own, profile).version()));
  }

  private static Optional<LoadSummary.Story> story(PatientEntry entry) {
    return entry
        .story()
        .map(text ->
            new LoadSummary.Story(entry.patient().clinic(), entry.patient().id(), text));
  }
}
