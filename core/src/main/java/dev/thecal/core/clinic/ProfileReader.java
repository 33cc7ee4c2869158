package dev.thecal.core.clinic;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.json.Suggestions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads a profile and checks what its parts say about each other. */
final class ProfileReader {

  private ProfileReader() {}

  static ClinicProfile read(JsonInput in) {
    var id = in.required("id", ClinicId::new);
    var name = in.required("name", Reads.text(100));
    var network = in.required("network", ProfileReads.id("network id"));
    var zone = in.required("zone", ProfileReads::zone);
    var therapy = in.requiredObject("therapy", Therapy::read);
    var contact = in.requiredObject("contact", Contact::read);
    var afterHours = in.requiredObject("afterHours", AfterHours::read);
    var policies = in.requiredObject("policies", CarePolicies::read);
    var sites = in.requiredList("sites", Site::read);
    var team = in.requiredList("team", Clinician::read);
    var services = in.requiredList("services", Service::read);
    var conditions = in.requiredList("conditions", OfferedCondition::read);
    var experience = in.optionalObject("experience", Credential::read);
    var coverage = in.requiredObject("coverage", Coverage::read);
    var claims = in.requiredList("claims", Claim::read);
    var website = in.requiredObject("website", Website::read);
    checkSites(in, sites.optional(), team.optional());
    checkTwice(
        in, "team", team.optional().map(all -> all.stream().map(Clinician::id).toList()));
    checkTwice(
        in, "claims", claims.optional().map(all -> all.stream().map(Claim::id).toList()));
    checkDisciplines(in, services.optional());
    policies
        .optional()
        .flatMap(CarePolicies::triage)
        .flatMap(TriagePolicy::approval)
        .ifPresent(approval -> checkDirector(in, approval, team.optional().orElse(List.of())));
    policies
        .optional()
        .flatMap(all -> all.dosing().suggestions())
        .ifPresent(approval -> checkDirector(in, approval, team.optional().orElse(List.of())));
    in.check();
    return new ClinicProfile(
        id.get(),
        name.get(),
        network.get(),
        zone.get(),
        therapy.get(),
        contact.get(),
        afterHours.get(),
        policies.get(),
        sites.get(),
        team.get(),
        services.get(),
        conditions.get(),
        experience.optional(),
        coverage.get(),
        claims.get(),
        website.get());
  }

  private static void checkSites(
      JsonInput in, Optional<List<Site>> sites, Optional<List<Clinician>> team) {
    if (sites.isEmpty()) {
      return;
    }
    List<String> known = sites.get().stream().map(Site::id).toList();
    checkTwice(in, "sites", Optional.of(known));
    checkSome(in, "sites", known);
    team.ifPresent(members -> {
      checkSome(in, "team", members);
      for (int i = 0; i < members.size(); i++) {
        checkWorkplaces(in, "team/" + i + "/sites", members.get(i).sites(), known);
      }
    });
  }

  private static void checkWorkplaces(
      JsonInput in, String field, List<String> workplaces, List<String> known) {
    workplaces.stream()
        .filter(site -> !known.contains(site))
        .forEach(site -> in.problem(
            field,
            "there is no site \"" + site + "\" in this profile" + Suggestions.maybe(site, known)));
  }

  private static void checkSome(JsonInput in, String field, List<?> values) {
    if (values.isEmpty()) {
      in.problem(field, "at least one is needed");
    }
  }

  private static void checkTwice(JsonInput in, String field, Optional<List<String>> ids) {
    ids.ifPresent(all -> all.stream()
        .filter(id -> all.indexOf(id) != all.lastIndexOf(id))
        .distinct()
        .forEach(id -> in.problem(field, "\"" + id + "\" is there twice")));
  }

  /** Nobody else approves, and an invented director approves a sample only. */
  private static void checkDirector(
      JsonInput in, TriagePolicy.Approval approval, List<Clinician> team) {
    Optional<Clinician> director = team.stream()
        .filter(member -> member.id().equals(approval.by()))
        .filter(member -> member.role() == Role.MEDICAL_DIRECTOR)
        .findFirst();
    if (director.isEmpty()) {
      in.problem(
          "policies/triage/approval/by",
          "\"" + approval.by() + "\" is no medical director of the team");
    } else if (director.get().sample() && !approval.sample()) {
      in.problem(
          "policies/triage/approval/sample",
          "\"" + approval.by() + "\" is a sample clinician; write true");
    }
  }

  /** A demo shows suggestions anyway, so an invented director turns nothing on. */
  private static void checkDirector(
      JsonInput in, SuggestionApproval approval, List<Clinician> team) {
    boolean director = team.stream()
        .filter(member -> member.role() == Role.MEDICAL_DIRECTOR && !member.sample())
        .anyMatch(member -> member.id().equals(approval.by()));
    if (!director) {
      in.problem(
          "policies/dosing/suggestions/by",
          "\"" + approval.by() + "\" is no medical director of the team, or a sample one");
    }
  }

  private static void checkDisciplines(JsonInput in, Optional<List<Service>> services) {
    services.ifPresent(all -> Arrays.stream(Service.Discipline.values())
        .filter(wanted -> all.stream().filter(s -> s.discipline() == wanted).count() != 1)
        .forEach(wanted ->
            in.problem("services", "one line for " + Reads.name(wanted) + " is expected")));
  }
}
