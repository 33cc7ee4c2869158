package dev.thecal.core.coverage;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import java.util.List;
import java.util.function.Supplier;

/** Reads a new {@link AuthorisationCase} from JSON; {@code id} is made up if not given. */
public final class AuthorisationInput {

  private AuthorisationInput() {}

  /**
   * @param by who opens it
   */
  public static Supplier<AuthorisationCase> read(
      JsonInput in, ClinicId clinic, PatientId patient, String by) {
    var id = in.optional("id", CaseId::new);
    var openedOn = in.required("openedOn", Reads::date);
    var request = CaseRequest.read(in);
    var fresh = new CaseId(Ids.next());
    return () -> new AuthorisationCase(
        clinic,
        patient,
        id.optional().orElse(fresh),
        request.get(),
        List.of(),
        List.of(CaseStep.opened(openedOn.get(), by)));
  }
}
