package dev.thecal.core.condition;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A condition under its canonical name.
 *
 * @param name canonical
 * @param synonyms every other name that patients and the sample clinics use
 * @param painType default
 * @param review why a pump for it needs a second look, if it does
 * @param note what a coder must know, if anything
 * @param codes suggestions; none: not known, to be looked up, never guessed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Condition(
    ConditionId id,
    String name,
    List<String> synonyms,
    PainType painType,
    Optional<String> review,
    Optional<String> note,
    List<CodeSuggestion> codes) {

  public Condition {
    synonyms = List.copyOf(synonyms);
    codes = List.copyOf(codes);
  }

  /** The canonical name first, then the synonyms. */
  Stream<String> names() {
    return Stream.concat(Stream.of(name), synonyms.stream());
  }

  /** Suggestions that are valid on that day, in the order of the catalogue. */
  public List<CodeSuggestion> codesOn(LocalDate day) {
    return codes.stream().filter(code -> code.validOn(day)).toList();
  }

  static Supplier<Condition> read(JsonInput in) {
    var id = in.required("id", ConditionId::new);
    var name = in.required("name", Reads.text(150));
    var synonyms = in.requiredScalars("synonyms", Reads.text(150));
    var painType = in.required("painType", Reads.oneOf(PainType.class));
    var review = in.optional("review", Reads.text(300));
    var note = in.optional("note", Reads.text(300));
    var codes = in.requiredList("codes", CodeSuggestion::read);
    return () -> new Condition(
        id.get(),
        name.get(),
        synonyms.get(),
        painType.get(),
        review.optional(),
        note.optional(),
        codes.get());
  }
}
