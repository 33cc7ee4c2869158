package dev.thecal.core.clinic;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A member of the clinic's team.
 *
 * @param id unique within the clinic
 * @param sites where this person works, at least one
 * @param credentials with evidence; a page shows nothing without
 * @param refillsAs empty: does not refill pumps
 * @param pumpBrands the brands this person is qualified for
 * @param sample an invented person of the samples: what this one decides counts in demo mode only
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Clinician(
    String id,
    String name,
    Role role,
    List<String> sites,
    List<Credential> credentials,
    Optional<RefillCredential> refillsAs,
    List<Credential> pumpBrands,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean sample) {

  public Clinician {
    sites = ProfileReads.some("sites", ProfileReads.distinct("sites", sites));
    credentials = List.copyOf(credentials);
    pumpBrands = List.copyOf(pumpBrands);
    if (refillsAs.isPresent() && pumpBrands.isEmpty()) {
      throw new IllegalArgumentException(
          "\"" + id + "\" refills pumps, but is qualified for no brand; fill in \"pumpBrands\"");
    }
  }

  static Supplier<Clinician> read(JsonInput in) {
    var id = in.required("id", ProfileReads.id("clinician id"));
    var name = in.required("name", Reads.text(100));
    var role = in.required("role", Reads.oneOf(Role.class));
    var sites = in.requiredScalars("sites", ProfileReads.id("site id"));
    var credentials = in.requiredList("credentials", Credential::read);
    var refillsAs = in.optional("refillsAs", Reads.oneOf(RefillCredential.class));
    var brands = in.requiredList("pumpBrands", Credential::read);
    var sample = in.optionalBoolean("sample");
    return () -> new Clinician(
        id.get(),
        name.get(),
        role.get(),
        sites.get(),
        credentials.get(),
        refillsAs.optional(),
        brands.get(),
        sample.optional().orElse(false));
  }
}
