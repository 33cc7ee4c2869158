package dev.thecal.candidacy.policy;

import dev.thecal.candidacy.Candidacy;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.Clinician;
import dev.thecal.core.clinic.DemoMode;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Suggestions;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The policies that a clinic works with: what it has published and is in force on a day, else what is shipped.
 * Of several publications in force the latest counts.
 */
public final class ClinicPolicies {

  private final Candidacy candidacy;
  private final PublishedPolicies published;
  private final Publishers publishers;
  private final ClinicDirectory directory;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final PolicyTexts texts;

  @Inject
  public ClinicPolicies(
      Candidacy candidacy,
      PublishedPolicies published,
      DemoMode demo,
      ClinicDirectory directory,
      AuditTrail audit,
      Transactions transactions) {
    this.candidacy = candidacy;
    this.published = published;
    this.publishers = new Publishers(demo);
    this.directory = directory;
    this.audit = audit;
    this.transactions = transactions;
    this.texts = new PolicyTexts(candidacy.policyReader());
  }

  /**
   * @throws Refusal NOT_FOUND if neither clinic nor Thecal has a policy of that id; INVALID if the published
   *     text uses what today's rules do not know: the shipped one never takes its place
   */
  public Policy inForce(Access access, ClinicId clinic, String policy, LocalDate on) {
    List<PublishedPolicy> all = published.list(access, clinic, policy);
    return newest(all, on)
        .map(one -> texts.read(one.text()))
        .or(() -> candidacy.policies().find(policy))
        .orElseThrow(
            () -> all.isEmpty() ? unknown(access, clinic, policy) : notYet(all.get(0), on));
  }

  private Refusal unknown(Access access, ClinicId clinic, String policy) {
    var known = new TreeSet<String>();
    candidacy.policies().list().forEach(one -> known.add(one.id()));
    published.list(access, clinic).forEach(one -> known.add(one.policy()));
    return Refusal.notFound("candidacy policy", policy, Suggestions.maybe(policy, known));
  }

  private static Refusal notYet(PublishedPolicy latest, LocalDate on) {
    return Refusal.notAllowed(
        "policy-not-in-force",
        "no version of policy \"" + latest.policy() + "\" is in force on " + on + "; version "
            + latest.version() + " is from " + latest.effectiveFrom()
            + latest.effectiveTo().map(to -> " to " + to).orElse(""),
        List.of());
  }

  private Optional<PublishedPolicy> newest(List<PublishedPolicy> all, LocalDate on) {
    return all.stream()
        .filter(publishers::counts)
        .filter(one -> one.inForce(on))
        .max(Comparator.comparingInt(PublishedPolicy::number));
  }

  /** That very version: as published, else as shipped; empty if it is neither. */
  public Optional<Policy> findVersion(
      Access access, ClinicId clinic, String policy, String version) {
    return findPublished(access, clinic, policy, version)
        .map(one -> texts.read(one.text()))
        .or(() -> candidacy.policies().find(policy).filter(one -> one.version().equals(version)));
  }

  public Optional<PublishedPolicy> findPublished(
      Access access, ClinicId clinic, String policy, String version) {
    return published.list(access, clinic, policy).stream()
        .filter(one -> one.version().equals(version))
        .findFirst();
  }

  /** Every publication of one policy, the newest first. */
  public List<PublishedPolicy> history(Access access, ClinicId clinic, String policy) {
    return published.list(access, clinic, policy);
  }

  /** What the clinic works with on that day, by id. */
  public List<ClinicPolicy> list(Access access, ClinicId clinic, LocalDate on) {
    Map<String, List<PublishedPolicy>> own = new LinkedHashMap<>();
    published
        .list(access, clinic)
        .forEach(
            one -> own.computeIfAbsent(one.policy(), id -> new ArrayList<>()).add(one));
    var all = new ArrayList<ClinicPolicy>();
    candidacy.policies().list().stream()
        .filter(shipped -> newest(own.getOrDefault(shipped.id(), List.of()), on).isEmpty())
        .forEach(shipped -> all.add(
            new ClinicPolicy(shipped.id(), shipped.name(), shipped.version(), Optional.empty())));
    own.values().forEach(one -> newest(one, on).ifPresent(found -> all.add(of(found))));
    all.sort(Comparator.comparing(ClinicPolicy::id));
    return List.copyOf(all);
  }

  private ClinicPolicy of(PublishedPolicy one) {
    Policy policy = texts.read(one.text());
    return new ClinicPolicy(one.policy(), policy.name(), one.version(), Optional.of(one));
  }

  /**
   * Puts a policy in force for a clinic, from the first day that it names.
   *
   * @return the publication; the existing one if this very text was published before
   * @throws Refusal INVALID with every problem of the text, FORBIDDEN if {@code by} is no medical director,
   *     NOT_ALLOWED for a sample one outside demo mode, CONFLICT if the version exists with another text,
   *     STALE if somebody published meanwhile
   */
  public PublishedPolicy publish(Access access, ClinicId clinic, PolicyPublication request) {
    return transactions.call(() -> {
      ClinicProfile profile = directory.get(access, clinic).value();
      Policy policy = candidacy.policyReader().read(request.text());
      Clinician director = publishers.require(profile, request.by());
      List<PublishedPolicy> before = published.list(access, clinic, policy.id());
      Optional<PublishedPolicy> same = requireNew(request, policy, before);
      return same.orElseGet(
          () -> add(access, of(access, profile, policy, request, director, before)));
    });
  }

  private Optional<PublishedPolicy> requireNew(
      PolicyPublication request, Policy policy, List<PublishedPolicy> before) {
    Optional<PublishedPolicy> same =
        before.stream().filter(one -> one.version().equals(policy.version())).findFirst();
    boolean shippedDiffers = candidacy
        .policies()
        .find(policy.id())
        .filter(shipped -> shipped.version().equals(policy.version()) && !shipped.equals(policy))
        .isPresent();
    if (same.filter(one -> !one.text().equals(request.text())).isPresent() || shippedDiffers) {
      throw Refusal.conflict(
          "policy-version-exists",
          "version \"" + policy.version() + "\" of policy \"" + policy.id()
              + "\" exists with another text, and no version is ever changed; give the new one a version of"
              + " its own");
    }
    return same;
  }

  private PublishedPolicy of(
      Access access,
      ClinicProfile profile,
      Policy policy,
      PolicyPublication request,
      Clinician director,
      List<PublishedPolicy> before) {
    Optional<PublishedPolicy> last = before.stream().findFirst();
    return new PublishedPolicy(
        profile.id(),
        policy.id(),
        last.map(PublishedPolicy::number).orElse(0) + 1,
        policy.version(),
        request.text(),
        policy.effectiveFrom(),
        policy.effectiveTo(),
        last.map(PublishedPolicy::version),
        new PublishedPolicy.Publication(
            director.id(),
            director.name(),
            publishers.sample(director),
            request.reason(),
            access.at()));
  }

  private PublishedPolicy add(Access access, PublishedPolicy one) {
    if (!published.add(access, one)) {
      throw Refusal.stale("policy \"" + one.policy() + "\"");
    }
    audit.record(
        access,
        one.clinic(),
        "candidacy-policy-published",
        "policy/" + one.policy() + "/version/" + one.version(),
        "by " + one.publication().by() + (one.publication().sample() ? ", sample" : "") + ": "
            + one.publication().reason());
    return one;
  }
}
