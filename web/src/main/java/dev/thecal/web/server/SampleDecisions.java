package dev.thecal.web.server;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.figure.FigureApprovals;
import dev.thecal.core.figure.FigureRequest;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.load.FileSource;
import java.util.List;
import java.util.Set;

/** What the invented medical directors of the sample clinics decided about figures, all marked sample. */
final class SampleDecisions {

  private static final String FILE = "figure-decisions.json";

  private SampleDecisions() {}

  static void decide(FigureApprovals approvals, FileSource source, NetworkAccess access) {
    read(source.read(FILE))
        .forEach(request -> approvals.decide(
            new Access(access.actor(), Set.of(request.clinic()), access.purpose(), access.at()),
            request));
  }

  /** A list of decisions under the id of each clinic. */
  private static List<FigureRequest> read(String text) {
    JsonInput in = JsonInput.parse(text);
    var clinics = in.names().stream()
        .map(name ->
            in.requiredList(name, decision -> FigureRequest.read(decision, new ClinicId(name))))
        .toList();
    in.check();
    return clinics.stream().flatMap(decisions -> decisions.get().stream()).toList();
  }
}
