package dev.thecal.core.load;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.implant.ImplantRecords;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.Patients;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All readers of further files: hands each file to its own and writes what they found. */
public final class SampleFiles {

  private final Map<String, SampleFile> readers;
  private final Catalogue catalogue;
  private final Patients patients;
  private final ImplantRecords implants;
  private final Transactions transactions;

  /**
   * @throws IllegalStateException if two readers want the same file
   */
  @Inject
  public SampleFiles(
      Set<SampleFile> readers,
      Catalogue catalogue,
      Patients patients,
      ImplantRecords implants,
      Transactions transactions) {
    this.readers = readers.stream()
        .collect(Collectors.toUnmodifiableMap(SampleFile::name, Function.identity()));
    this.catalogue = catalogue;
    this.patients = patients;
    this.implants = implants;
    this.transactions = transactions;
  }

  /** Scope over these clinics, what is in the patient files, and what is on record. */
  SampleScope scope(
      NetworkAccess access,
      Collection<String> clinics,
      SampleScope.Known inFiles,
      LocalDate today) {
    return new SampleScope(catalogue, clinics, orOnRecord(access, inFiles), today);
  }

  private SampleScope.Known orOnRecord(NetworkAccess access, SampleScope.Known inFiles) {
    return new SampleScope.Known() {

      @Override
      public boolean patient(SampleScope.Owner owner) {
        return inFiles.patient(owner)
            || patients
                .find(to(access, owner.clinic()), owner.clinic(), owner.patient())
                .isPresent();
      }

      @Override
      public boolean pump(SampleScope.Owner owner, ImplantId pump) {
        return inFiles.pump(owner, pump)
            || implants.list(to(access, owner.clinic()), owner.clinic(), owner.patient()).stream()
                .anyMatch(implant -> implant.value().id().equals(pump));
      }
    };
  }

  /** Empty for a file that no reader takes. */
  Optional<ReadFile<List<SampleEntry>>> read(String name, String text, SampleScope scope) {
    return Optional.ofNullable(readers.get(name))
        .map(reader -> ReadFile.of(
            name, RelativeDays.resolve(text, scope.today()), json -> entries(reader, json, scope)));
  }

  /** How many entries of each file were added; a file is written whole or not at all. */
  Map<String, Integer> write(NetworkAccess access, List<ReadFile<List<SampleEntry>>> files) {
    var added = new TreeMap<String, Integer>();
    for (ReadFile<List<SampleEntry>> file : files) {
      List<SampleEntry> entries = file.value().orElse(List.of());
      added.put(file.name(), transactions.call(() -> (int) entries.stream()
          .filter(entry -> entry.write(to(access, entry.clinic())))
          .count()));
    }
    return added;
  }

  private static List<SampleEntry> entries(SampleFile reader, String json, SampleScope scope) {
    var in = JsonInput.parse(json);
    var entries = reader.read(in, scope);
    in.check();
    return entries.get();
  }

  /** The rights to one clinic that follow from those to the network. */
  static Access to(NetworkAccess access, ClinicId clinic) {
    return new Access(access.actor(), Set.of(clinic), access.purpose(), access.at());
  }
}
