package dev.thecal.candidacy.store;

import static dev.thecal.candidacy.store.generated.Tables.CANDIDACY_POLICY_VERSION;

import dev.thecal.candidacy.policy.PublishedPolicies;
import dev.thecal.candidacy.policy.PublishedPolicy;
import dev.thecal.candidacy.store.generated.tables.records.CandidacyPolicyVersionRecord;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.store.BoundContext;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** Published policies in SQL; inserted and read, never changed. */
final class JooqPublishedPolicies implements PublishedPolicies {

  private final BoundContext bound;

  JooqPublishedPolicies(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, PublishedPolicy policy) {
    access.to(policy.clinic());
    return bound.with(sql -> sql.insertInto(CANDIDACY_POLICY_VERSION)
            .set(row(policy))
            .onConflictDoNothing()
            .execute())
        == 1;
  }

  @Override
  public List<PublishedPolicy> list(Access access, ClinicId clinic, String policy) {
    access.to(clinic);
    return list(of(clinic).and(CANDIDACY_POLICY_VERSION.POLICY_ID.eq(policy)));
  }

  @Override
  public List<PublishedPolicy> list(Access access, ClinicId clinic) {
    access.to(clinic);
    return list(of(clinic));
  }

  private static Condition of(ClinicId clinic) {
    return CANDIDACY_POLICY_VERSION.CLINIC_ID.eq(clinic.value());
  }

  private List<PublishedPolicy> list(Condition which) {
    return bound.with(sql -> sql.selectFrom(CANDIDACY_POLICY_VERSION)
        .where(which)
        .orderBy(CANDIDACY_POLICY_VERSION.POLICY_ID, CANDIDACY_POLICY_VERSION.PUBLICATION_NO.desc())
        .fetch(JooqPublishedPolicies::policy));
  }

  private static CandidacyPolicyVersionRecord row(PublishedPolicy policy) {
    var row = new CandidacyPolicyVersionRecord();
    row.setClinicId(policy.clinic().value());
    row.setPolicyId(policy.policy());
    row.setPublicationNo(policy.number());
    row.setPolicyVersion(policy.version());
    row.setPolicyText(policy.text());
    row.setEffectiveFrom(policy.effectiveFrom());
    policy.effectiveTo().ifPresent(row::setEffectiveTo);
    policy.supersedes().ifPresent(row::setSupersedes);
    row.setPublishedBy(policy.publication().by());
    row.setPublishedByName(policy.publication().byName());
    row.setSample(policy.publication().sample());
    row.setReason(policy.publication().reason());
    row.setPublishedAt(policy.publication().publishedAt().atOffset(ZoneOffset.UTC));
    return row;
  }

  private static PublishedPolicy policy(CandidacyPolicyVersionRecord row) {
    return new PublishedPolicy(
        new ClinicId(row.getClinicId()),
        row.getPolicyId(),
        row.getPublicationNo(),
        row.getPolicyVersion(),
        row.getPolicyText(),
        row.getEffectiveFrom(),
        Optional.ofNullable(row.getEffectiveTo()),
        Optional.ofNullable(row.getSupersedes()),
        new PublishedPolicy.Publication(
            row.getPublishedBy(),
            row.getPublishedByName(),
            row.getSample(),
            row.getReason(),
            row.getPublishedAt().toInstant()));
  }
}
