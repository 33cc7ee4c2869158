package dev.thecal.candidacy.policy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import java.util.List;

/** Keeps the policies that clinics publish. {@link ClinicPolicies} is the service to call. */
public interface PublishedPolicies {

  /** Whether it was added; not if its number or its version is taken. */
  boolean add(Access access, PublishedPolicy policy);

  /** All publications of one policy, the newest first. */
  List<PublishedPolicy> list(Access access, ClinicId clinic, String policy);

  /** All publications of a clinic, by policy, the newest first. */
  List<PublishedPolicy> list(Access access, ClinicId clinic);
}
