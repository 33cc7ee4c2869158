package dev.thecal.web.document;

import dev.thecal.core.evidence.Cited;
import dev.thecal.core.pump.MriBehaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a scan needs, in sentences, each with its source. */
final class MriWords {

  private MriWords() {}

  static List<Statement> of(MriBehaviour mri) {
    var all = new ArrayList<Statement>();
    all.add(say(mri.rule(), MriWords::rule));
    mri.fieldStrengths()
        .ifPresent(limit -> all.add(say(
            limit,
            strengths ->
                "Only at " + strengths.stream().sorted().collect(Collectors.joining(" or "))
                    + ", under the maker's conditions.")));
    mri.spatialGradient()
        .ifPresent(limit -> all.add(say(limit, most -> "Spatial gradient at most " + most + ".")));
    mri.recovery()
        .ifPresent(limit -> all.add(say(
            limit,
            time -> "After the scan it may need " + time.toHours() + " hours to run again.")));
    mri.valveBolus()
        .ifPresent(limit ->
            all.add(say(limit, most -> "The valve may give " + most + " during the scan.")));
    mri.before().forEach(step -> all.add(say(step, MriWords::before)));
    mri.after().forEach(step -> all.add(say(step, MriWords::after)));
    return List.copyOf(all);
  }

  private static <T> Statement say(Cited<T> fact, Function<T, String> words) {
    return Statement.of(fact, words.apply(fact.value()));
  }

  private static String rule(MriBehaviour.Rule rule) {
    return switch (rule) {
      case EMPTY_FIRST -> "No scan with drug in the reservoir: it must be emptied first.";
      case STOPS_AND_RECOVERS ->
        "The pump stops in the scanner and mostly runs again by itself: that must be checked.";
      case NO_EFFECT_ON_FLOW -> "The scanner does not change what the pump delivers.";
    };
  }

  private static String before(MriBehaviour.Before step) {
    return switch (step) {
      case EMPTY_RESERVOIR -> "Before: empty the reservoir.";
      case PHYSICIAN_ACCEPTS_VALVE_BOLUS_OR_EMPTY ->
        "Before, in an emergency: a physician accepts what the valve may give, or the reservoir is emptied.";
      case DO_NOT_PROGRAM_STOPPED ->
        "Before: do not program the pump to stop; it would not start again by itself.";
    };
  }

  private static String after(MriBehaviour.After step) {
    return switch (step) {
      case INTERROGATE -> "After: interrogate the pump before the patient leaves.";
      case INTERROGATE_AGAIN_IF_STOPPED ->
        "After: if it has not started again, interrogate a second time later.";
      case LEAVE_TELEMETRY_MODE ->
        "After: leave telemetry mode; until then the infusion does not resume.";
      case RESET -> "After: reset the pump.";
    };
  }
}
