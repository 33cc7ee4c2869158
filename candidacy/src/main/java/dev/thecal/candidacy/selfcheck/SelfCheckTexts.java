package dev.thecal.candidacy.selfcheck;

import dev.thecal.core.json.Reads;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Puts steps into words. */
final class SelfCheckTexts {

  private final SelfCheckWords words;
  private final SelfCheckClinic clinic;
  private final SelfCheckLanguage language;

  SelfCheckTexts(SelfCheckWords words, SelfCheckClinic clinic, SelfCheckLanguage language) {
    this.words = words;
    this.clinic = clinic;
    this.language = language;
  }

  SelfCheckStep question(Gate gate, int number) {
    List<String> points = gate == Gate.EMERGENCY
        ? Arrays.stream(EmergencyGroup.values())
            .map(group -> words.get("emergency." + group.code()))
            .toList()
        : List.of();
    return asking(gate.code(), points, gate.choices(), number);
  }

  SelfCheckStep question(PatientQuestion question, int number) {
    return asking(question.code(), List.of(), question.codes(), number);
  }

  private SelfCheckStep asking(String code, List<String> points, List<String> codes, int number) {
    var question = new SelfCheckQuestion(
        code,
        words.get("question." + code),
        points,
        codes.stream()
            .map(choice -> new SelfCheckQuestion.Choice(choice, words.choice(code, choice)))
            .toList());
    return new SelfCheckStep(
        Optional.of(question), number, SelfCheck.AT_MOST, Optional.empty(), language.unreviewed());
  }

  SelfCheckStep ending(SelfCheckEnding.Kind kind, SelfCheckAnswers answers) {
    String key = "ending." + Reads.name(kind);
    var sentences = new ArrayList<>(words.lines(key, clinic));
    sentences.add(words.fill("ending.call", clinic));
    sentences.add(words.fill("closed." + Reads.name(clinic.closed()), clinic));
    var ending = new SelfCheckEnding(
        kind,
        words.get(key),
        sentences,
        kind == SelfCheckEnding.Kind.TALK ? tell(answers) : List.of(),
        clinic.name(),
        clinic.phone(),
        clinic.onCallPhone(),
        SelfCheckEnding.EMERGENCY_PHONE);
    return new SelfCheckStep(
        Optional.empty(),
        answers.byCode().size(),
        SelfCheck.AT_MOST,
        Optional.of(ending),
        language.unreviewed());
  }

  /** What the answers give to tell; the last line is for everyone. */
  private List<String> tell(SelfCheckAnswers answers) {
    var lines = new ArrayList<String>();
    answers
        .byCode()
        .forEach((code, choice) -> words.find("tell." + code + "." + choice).ifPresent(lines::add));
    lines.add(words.get("tell.always"));
    return lines;
  }
}
