package dev.thecal.core.change;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.load.Catalogue;
import dev.thecal.core.load.SampleEntry;
import dev.thecal.core.load.SampleFile;
import dev.thecal.core.load.SampleScope;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads {@code change-orders.json}: {@code {"changes": [{"clinic", "patient", "pump", "id", "proposal": {…}}]}}, the
 * proposal as in {@link ChangeProposal}. Each is proposed and waits for a second person.
 */
public final class ChangeOrderFile implements SampleFile {

  private final ChangeOrders orders;

  @Inject
  public ChangeOrderFile(ChangeOrders orders) {
    this.orders = orders;
  }

  @Override
  public String name() {
    return "change-orders.json";
  }

  @Override
  public Supplier<List<SampleEntry>> read(JsonInput in, SampleScope scope) {
    return in.requiredList("changes", item -> entry(item, scope));
  }

  private Supplier<SampleEntry> entry(JsonInput in, SampleScope scope) {
    var owner = scope.owner(in);
    Catalogue.requireId(in);
    var id = in.required("id", ChangeId::new);
    var pump = scope.pump(in, owner);
    var proposal = in.requiredObject("proposal", inner -> ChangeProposal.read(inner, pump));
    return () -> new Entry(orders, proposal.get().as(id.get()));
  }

  private record Entry(ChangeOrders orders, ChangeProposal proposal) implements SampleEntry {

    @Override
    public ClinicId clinic() {
      return proposal.programme().clinic();
    }

    @Override
    public boolean write(Access access) {
      var programme = proposal.programme();
      boolean known = orders.list(access, programme.clinic(), programme.patient()).stream()
          .anyMatch(order -> order.value().id().equals(proposal.id()));
      if (!known) {
        orders.propose(access, proposal);
      }
      return !known;
    }
  }
}
