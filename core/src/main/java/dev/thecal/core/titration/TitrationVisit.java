package dev.thecal.core.titration;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.quantity.DailyDose;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How a patient does on the dose that ran before this visit; what is empty was not asked. The dose itself is
 * not kept here: it is what the pump really ran, so that a corrected programme corrects it too.
 *
 * @param clinic that is responsible
 * @param patient who carries the pump
 * @param id of this visit, unique for the patient
 * @param implant the pump
 * @param visitedAt when the questions were asked, before any change of that day
 * @param worstPain since the visit before, 0 to 10
 * @param mobility as the patient rates it, 0 (not at all) to 10
 * @param sideEffects none: an empty list; not asked: empty
 * @param oralOpioid per day in morphine milligram equivalents
 * @param remark in the clinic's words
 */
public record TitrationVisit(
    ClinicId clinic,
    PatientId patient,
    VisitId id,
    ImplantId implant,
    Instant visitedAt,
    Optional<BigDecimal> worstPain,
    Optional<BigDecimal> mobility,
    Optional<List<SideEffect>> sideEffects,
    Optional<DailyDose> oralOpioid,
    Optional<String> remark) {

  /** Reads a visit, fields named as in the record; {@code id} is made up if not given. */
  public static Supplier<TitrationVisit> read(JsonInput in, Implant implant) {
    var id = in.optional("id", VisitId::new);
    var visitedAt = in.required("visitedAt", Reads::instant);
    var pain = score(in, "worstPain");
    var mobility = score(in, "mobility");
    var effects = in.optionalList("sideEffects", SideEffect::read);
    var opioid = in.optional("oralOpioid", DailyDose::parse);
    var remark = in.optional("remark", Reads.text(2000));
    var fresh = new VisitId(Ids.next());
    return () -> new TitrationVisit(
        implant.clinic(),
        implant.patient(),
        id.optional().orElse(fresh),
        implant.id(),
        visitedAt.get(),
        pain.optional(),
        mobility.optional(),
        effects.optional(),
        opioid.optional(),
        remark.optional());
  }

  /** Something was so bad that a clinician looks before the dose goes up. */
  public boolean severe() {
    return sideEffects
        .filter(all -> all.stream().anyMatch(e -> e.degree() == SideEffect.Degree.SEVERE))
        .isPresent();
  }

  private static Field<BigDecimal> score(JsonInput in, String name) {
    var score = in.optionalNumber(name);
    score
        .optional()
        .filter(value -> value.signum() < 0 || value.compareTo(BigDecimal.TEN) > 0)
        .ifPresent(value -> in.problem(name, "a score of 0 to 10 is expected, was " + value));
    return score;
  }
}
