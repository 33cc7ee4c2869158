package dev.thecal.core.load;

import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Reads a clinic profile from a file that is named after the clinic. */
final class ClinicFile {

  private final Catalogue catalogue;

  ClinicFile(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  ReadFile<ClinicProfile> read(String name, String text) {
    return ReadFile.of(name, text, json -> checked(name, ClinicProfile.parse(json)));
  }

  /** The clinic that a file is for, by the file's name: known even where the file cannot be read. */
  static String clinicOf(String name) {
    return name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.json$", "");
  }

  private ClinicProfile checked(String name, ClinicProfile profile) {
    var problems = new ArrayList<InputProblem>();
    if (!profile.id().value().equals(clinicOf(name))) {
      problems.add(new InputProblem(
          "/id",
          "\"" + profile.id() + "\" stands in a file of another name; maybe call it " + profile.id()
              + ".json"));
    }
    List<String> offered =
        profile.conditions().stream().map(offer -> offer.condition()).toList();
    for (int i = 0; i < offered.size(); i++) {
      if (!catalogue.hasCondition(offered.get(i))) {
        problems.add(new InputProblem(
            "/conditions/" + i + "/condition", "there is no condition \"" + offered.get(i) + "\""));
      }
    }
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
    return profile;
  }
}
