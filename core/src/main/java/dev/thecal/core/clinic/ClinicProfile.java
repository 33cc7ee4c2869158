package dev.thecal.core.clinic;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.MalformedJson;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * All that one clinic has decided for itself, as data: no clinic needs code of its own. Written by
 * {@link #toJson()}, it reads back as the same profile.
 *
 * @param id the tenant
 * @param network the clinic belongs to
 * @param zone for dates that belong to no site
 * @param policies care, step by step
 * @param sites at least one
 * @param team every member works at a site of this clinic
 * @param services one line per discipline
 * @param conditions treated; empty: the clinic names none, so a page lists none
 * @param experience of the clinic as a whole, if it claims any
 * @param claims with what stands behind each
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ClinicProfile(
    ClinicId id,
    String name,
    String network,
    ZoneId zone,
    Therapy therapy,
    Contact contact,
    AfterHours afterHours,
    CarePolicies policies,
    List<Site> sites,
    List<Clinician> team,
    List<Service> services,
    List<OfferedCondition> conditions,
    Optional<Credential> experience,
    Coverage coverage,
    List<Claim> claims,
    Website website) {

  public ClinicProfile {
    sites = ProfileReads.some("sites", sites);
    team = ProfileReads.some("team", team);
    services = List.copyOf(services);
    conditions = List.copyOf(conditions);
    claims = List.copyOf(claims);
  }

  /**
   * Reads a profile.
   *
   * @throws Refusal INVALID with every problem at once: pointer, value and cure
   * @throws MalformedJson if the text is not one JSON object
   */
  public static ClinicProfile parse(String text) {
    return ProfileReader.read(JsonInput.parse(text));
  }

  public String toJson() {
    return Json.write(this);
  }

  /**
   * @throws Refusal NOT_FOUND if the clinic has no such site
   */
  public Site site(String siteId) {
    return sites.stream()
        .filter(site -> site.id().equals(siteId))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("site", siteId));
  }

  /** Those who may refill a pump at that site. */
  public List<Clinician> refillersAt(String siteId) {
    return team.stream()
        .filter(member -> member.refillsAs().isPresent() && member.sites().contains(siteId))
        .toList();
  }
}
