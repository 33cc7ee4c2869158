package dev.thecal.core.careplan;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.Service.Discipline;
import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * All that is done for one patient, on one plan.
 *
 * @param clinic that is responsible
 * @param patient for whom
 * @param items in the order they were written
 * @param without the disciplines that do nothing, each with a reason; every other has an item
 */
public record CarePlan(
    ClinicId clinic, PatientId patient, List<CareItem> items, List<Without> without) {

  public CarePlan {
    items = List.copyOf(items);
    without = List.copyOf(without);
  }

  /** Those that somebody must look at again. */
  public List<CareItem> active() {
    return items.stream().filter(item -> item.state() == CareItem.State.ACTIVE).toList();
  }

  /** Reads a plan, fields named as in the record; clinic and patient come from the address. */
  public static Supplier<CarePlan> read(JsonInput in, ClinicId clinic, PatientId patient) {
    var items = in.requiredList("items", CareItem::read);
    var without = in.optionalList("without", Without::read);
    checkIds(in, items);
    checkDisciplines(in, items, without);
    return () -> new CarePlan(clinic, patient, items.get(), without.optional().orElse(List.of()));
  }

  private static void checkIds(JsonInput in, Field<List<CareItem>> items) {
    List<String> ids =
        items.optional().orElse(List.of()).stream().map(CareItem::id).toList();
    for (int i = 0; i < ids.size(); i++) {
      if (ids.indexOf(ids.get(i)) < i) {
        in.problem("items/" + i + "/id", "\"" + ids.get(i) + "\" is there twice");
      }
    }
  }

  private static void checkDisciplines(
      JsonInput in, Field<List<CareItem>> items, Field<List<Without>> without) {
    if (items.optional().isEmpty()) {
      return;
    }
    List<Discipline> does = items.get().stream().map(CareItem::discipline).toList();
    List<Discipline> doesNot =
        without.optional().orElse(List.of()).stream().map(Without::discipline).toList();
    Arrays.stream(Discipline.values())
        .filter(discipline -> does.contains(discipline) == doesNot.contains(discipline))
        .forEach(discipline -> in.problem(
            "without",
            does.contains(discipline)
                ? Reads.name(discipline) + " has an item and stands under \"without\""
                : Reads.name(discipline)
                    + " is missing; give an item, or a reason under \"without\""));
  }
}
