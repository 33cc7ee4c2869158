package dev.thecal.candidacy.selfcheck;

import dev.thecal.core.json.Reads;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions before any other, in this order; an answer of theirs can end the self-check at once. */
enum Gate {
  EMERGENCY,
  AGE,
  PUMP;

  String code() {
    return Reads.name(this);
  }

  /** Only the last one leads on: who is not sure counts as a yes. */
  List<String> choices() {
    return switch (this) {
      case EMERGENCY, PUMP -> List.of("yes", PatientQuestion.NOT_SURE, "no");
      case AGE -> List.of("under-18", "adult");
    };
  }

  private SelfCheckEnding.Kind ending() {
    return switch (this) {
      case EMERGENCY -> SelfCheckEnding.Kind.EMERGENCY;
      case AGE -> SelfCheckEnding.Kind.PARENT;
      case PUMP -> SelfCheckEnding.Kind.HAS_PUMP;
    };
  }

  Optional<SelfCheckEnding.Kind> ends(Map<String, String> answers) {
    List<String> choices = choices();
    return Optional.ofNullable(answers.get(code()))
        .filter(answer -> !answer.equals(choices.get(choices.size() - 1)))
        .map(answer -> ending());
  }
}
