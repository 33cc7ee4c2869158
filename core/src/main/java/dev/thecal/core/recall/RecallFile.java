package dev.thecal.core.recall;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.load.Catalogue;
import dev.thecal.core.load.SampleEntry;
import dev.thecal.core.load.SampleFile;
import dev.thecal.core.load.SampleScope;
import dev.thecal.core.patient.PatientId;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads {@code recalls.json}: for each notice its clinic, what it names, whom of the patients it found somebody
 * tried to reach, and what was decided for them.
 */
public final class RecallFile implements SampleFile {

  private final Recalls recalls;

  @Inject
  public RecallFile(Recalls recalls) {
    this.recalls = recalls;
  }

  @Override
  public String name() {
    return "recalls.json";
  }

  @Override
  public Supplier<List<SampleEntry>> read(JsonInput in, SampleScope scope) {
    return in.requiredList("recalls", item -> entry(item, scope));
  }

  private Supplier<SampleEntry> entry(JsonInput in, SampleScope scope) {
    ClinicId clinic = scope.clinic(in);
    Catalogue.requireId(in);
    var recall = RecallInput.read(in, clinic);
    var contacts = in.optionalList("contacts", item -> contact(item, clinic, scope));
    var decisions = in.optionalList("decisions", item -> decision(item, clinic, scope));
    return () -> new Entry(
        recalls,
        recall.get(),
        contacts.optional().orElse(List.of()),
        decisions.optional().orElse(List.of()));
  }

  private static Supplier<Tried> contact(JsonInput in, ClinicId clinic, SampleScope scope) {
    PatientId patient = scope.patient(in, clinic);
    var contact = Contact.read(in);
    return () -> new Tried(patient, contact.get());
  }

  private static Supplier<Decided> decision(JsonInput in, ClinicId clinic, SampleScope scope) {
    PatientId patient = scope.patient(in, clinic);
    var decision = Decision.read(in, scope.today().atStartOfDay(ZoneOffset.UTC).toInstant());
    return () -> new Decided(patient, decision.get());
  }

  private record Tried(PatientId patient, Contact contact) {}

  private record Decided(PatientId patient, Decision decision) {

    /** Decided at the moment of writing: the look through the clinic came before. */
    Decision at(Access access) {
      return new Decision(decision.choice(), decision.reason(), decision.by(), access.at());
    }
  }

  private record Entry(
      Recalls recalls, Recall recall, List<Tried> contacts, List<Decided> decisions)
      implements SampleEntry {

    @Override
    public ClinicId clinic() {
      return recall.clinic();
    }

    @Override
    public boolean write(Access access) {
      boolean known = recalls.list(access, recall.clinic()).stream()
          .anyMatch(one -> one.value().id().equals(recall.id()));
      if (!known) {
        recalls.open(access, recall);
        contacts.forEach(
            tried -> recalls.contact(access, recall, tried.patient(), tried.contact()));
        decisions.forEach(made -> recalls.decide(access, recall, made.patient(), made.at(access)));
      }
      return !known;
    }
  }
}
