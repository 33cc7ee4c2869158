package dev.thecal.core.coverage;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.load.Catalogue;
import dev.thecal.core.load.SampleEntry;
import dev.thecal.core.load.SampleFile;
import dev.thecal.core.load.SampleScope;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads {@code authorisations.json}: for each case its clinic, its patient, what is asked for, the documents
 * put to it, and then the steps it took.
 */
public final class AuthorisationFile implements SampleFile {

  private static final String BY = "sample-loader";

  private final Authorisations authorisations;
  private final PayerPolicies policies;

  @Inject
  public AuthorisationFile(Authorisations authorisations, PayerPolicies policies) {
    this.authorisations = authorisations;
    this.policies = policies;
  }

  @Override
  public String name() {
    return "authorisations.json";
  }

  @Override
  public Supplier<List<SampleEntry>> read(JsonInput in, SampleScope scope) {
    return in.requiredList("authorisations", item -> entry(item, scope));
  }

  private Supplier<SampleEntry> entry(JsonInput in, SampleScope scope) {
    SampleScope.Owner owner = scope.owner(in);
    Catalogue.requireId(in);
    Catalogue.check(in, "policy", policies.list().stream().map(PayerPolicy::id).toList());
    var opened = AuthorisationInput.read(in, owner.clinic(), owner.patient(), BY);
    var documents = in.optionalList("documents", CaseDocument::read);
    var steps = in.optionalList("steps", step -> CaseStepInput.read(step, BY));
    return () -> new Entry(
        authorisations,
        opened.get(),
        documents.optional().orElse(List.of()),
        steps.optional().orElse(List.of()));
  }

  private record Entry(
      Authorisations authorisations,
      AuthorisationCase opened,
      List<CaseDocument> documents,
      List<CaseStep> steps)
      implements SampleEntry {

    @Override
    public ClinicId clinic() {
      return opened.clinic();
    }

    @Override
    public boolean write(Access access) {
      boolean known = authorisations.list(access, opened.clinic(), opened.patient()).stream()
          .anyMatch(one -> one.value().id().equals(opened.id()));
      if (!known) {
        Versioned<AuthorisationCase> now = authorisations.open(access, opened);
        for (CaseDocument document : documents) {
          now = authorisations.add(access, at(now), document);
        }
        for (CaseStep step : steps) {
          now = authorisations.move(access, at(now), step);
        }
      }
      return !known;
    }

    private static CaseVersion at(Versioned<AuthorisationCase> now) {
      AuthorisationCase one = now.value();
      return new CaseVersion(one.clinic(), one.patient(), one.id(), now.version());
    }
  }
}
