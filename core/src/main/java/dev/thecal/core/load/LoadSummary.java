package dev.thecal.core.load;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a loading did.
 *
 * @param clinics read, in the order of their files
 * @param clinicsChanged added or changed; 0 when all were known as they are
 * @param patientsAdded with everything on record about them
 * @param patientsKnown left as they are
 * @param featuresAdded entries added from each further file, by the file's name
 * @param unread further files that no reader takes: told, never silently dropped
 * @param stories patients worth a look, in the order of the file
 */
public record LoadSummary(
    List<ClinicId> clinics,
    int clinicsChanged,
    int patientsAdded,
    int patientsKnown,
    Map<String, Integer> featuresAdded,
    List<String> unread,
    List<Story> stories) {

  /** A sample patient with a sentence on what can be seen there. */
  public record Story(ClinicId clinic, PatientId patient, String text) {}

  public LoadSummary {
    clinics = List.copyOf(clinics);
    featuresAdded = Collections.unmodifiableMap(new TreeMap<>(featuresAdded));
    unread = List.copyOf(unread);
    stories = List.copyOf(stories);
  }

  /** With those of the files that were not read. */
  LoadSummary ignoring(List<String> files) {
    List<String> rest =
        files.stream().filter(file -> !featuresAdded.containsKey(file)).toList();
    return new LoadSummary(
        clinics, clinicsChanged, patientsAdded, patientsKnown, featuresAdded, rest, stories);
  }
}
