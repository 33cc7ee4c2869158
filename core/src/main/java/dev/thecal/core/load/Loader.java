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
 * Loads clinics and patients from files. All files are read and checked before anything is written; loading
 * the same files again changes nothing.
 */
public final class Loader {

  private final Catalogue catalogue;
  private final ClinicDirectory directory;
  private final PatientWriter writer;

  @Inject
  public Loader(Catalogue catalogue, ClinicDirectory directory, PatientWriter writer) {
    this.catalogue = catalogue;
    this.directory = directory;
    this.writer = writer;
  }

  /**
   * Loads everything that the source holds. Each clinic and each patient is a transaction of its own: a
   * loading that was cut off is completed by the next one.
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
    var patientFile = new PatientFile(catalogue, clinicIds(access, source), today);
    List<ReadFile<List<PatientEntry>>> patients = source.patients().stream()
        .map(name -> patientFile.read(name, source.read(name)))
        .toList();
    requireNoProblems(clinics, patients);
    return write(
        access, values(clinics), values(patients).stream().flatMap(List::stream).toList());
  }

  /** Those of the files and those that are there already. */
  private List<String> clinicIds(NetworkAccess access, FileSource source) {
    return Stream.concat(
            source.clinics().stream().map(ClinicFile::clinicOf),
            directory.list(access).stream().map(known -> known.value().id().value()))
        .distinct()
        .toList();
  }

  private static void requireNoProblems(
      List<? extends ReadFile<?>> clinics, List<? extends ReadFile<?>> patients) {
    List<InputProblem> problems = Stream.concat(clinics.stream(), patients.stream())
        .flatMap(file -> file.problems().stream())
        .distinct()
        .toList();
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
  }

  private static <T> List<T> values(List<ReadFile<T>> files) {
    return files.stream().flatMap(file -> file.value().stream()).toList();
  }

  private LoadSummary write(
      NetworkAccess access, List<ClinicProfile> profiles, List<PatientEntry> patients) {
    int changed =
        (int) profiles.stream().filter(profile -> save(access, profile)).count();
    Map<ClinicId, ClinicProfile> known = directory.list(access).stream()
        .map(Versioned::value)
        .collect(Collectors.toMap(ClinicProfile::id, Function.identity()));
    int added = (int) patients.stream()
        .filter(entry -> writer.add(
            to(access, entry.patient().clinic()),
            entry,
            policy(known, entry.patient().clinic())))
        .count();
    return new LoadSummary(
        profiles.stream().map(ClinicProfile::id).toList(),
        changed,
        added,
        patients.size() - added,
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
    Access own = to(access, profile.id());
    Optional<Long> before = directory.find(own, profile.id()).map(Versioned::version);
    return !before.equals(Optional.of(directory.save(own, profile).version()));
  }

  private static Access to(NetworkAccess access, ClinicId clinic) {
    return new Access(access.actor(), Set.of(clinic), access.purpose(), access.at());
  }

  private static Optional<LoadSummary.Story> story(PatientEntry entry) {
    return entry
        .story()
        .map(text ->
            new LoadSummary.Story(entry.patient().clinic(), entry.patient().id(), text));
  }
}
