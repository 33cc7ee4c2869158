package dev.thecal.web.page;

import dev.thecal.core.aftercare.Adjustment;
import dev.thecal.core.aftercare.AftercarePlan;
import dev.thecal.core.aftercare.Restriction;
import dev.thecal.core.aftercare.Sign;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.Clinician;
import dev.thecal.core.patient.Patient;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** An aftercare plan in the words of a page. */
public final class AftercareViews {

  private final Frames frames;

  @Inject
  public AftercareViews(Frames frames) {
    this.frames = frames;
  }

  AftercareView of(ClinicProfile clinic, Patient patient, AftercarePlan plan) {
    return new AftercareView(
        frames.patient(clinic),
        patient.fullName(),
        after(plan),
        rules(plan),
        plan.ownNumbers()
            ? "These times are the clinic's own."
            : "The clinic has no times of its own; these are the usual template.",
        plan.signs().stream().map(Sign::words).toList(),
        ClinicViews.phones(clinic),
        plan.contacts().hours(),
        plan.expectations(),
        plan.adjustments().stream().map(change -> adjustment(clinic, change)).toList());
  }

  private static String after(AftercarePlan plan) {
    String what = switch (plan.after().kind()) {
      case IMPLANT -> "After your pump was put in on ";
      case REPLACEMENT -> "After your pump was replaced on ";
      case TRIAL -> "After your trial, which ended on ";
    };
    return what + Words.day(plan.after().on());
  }

  private static List<String> rules(AftercarePlan plan) {
    var rules = new ArrayList<String>();
    plan.restrictions().stream().map(AftercareViews::rule).forEach(rules::add);
    switch (plan.brace()) {
      case MAY_BE_ADVISED ->
        rules.add("Back brace: your clinician may advise one. Ask if you are not sure.");
      case ADVISED -> rules.add("Back brace: wear it as your clinician showed you.");
      case NOT_NEEDED, NOT_MENTIONED -> {
        // nothing to keep to
      }
    }
    rules.addAll(plan.notes());
    return rules;
  }

  private static String rule(Restriction restriction) {
    String what = switch (restriction.activity()) {
      case STRENUOUS_ACTIVITY -> "No strenuous activity";
      case DRIVING_AND_HOUSEWORK ->
        restriction.always()
            ? "No driving and no housework"
            : "Possibly no driving and no housework";
    };
    return what + " before " + Words.day(restriction.notBefore()) + ". From then until "
        + Words.day(restriction.heldUntil()) + " only if your clinician has said so.";
  }

  /** By name; one who has left the team stays readable by the id. */
  private static String adjustment(ClinicProfile clinic, Adjustment adjustment) {
    String name = clinic.team().stream()
        .filter(member -> member.id().equals(adjustment.by()))
        .map(Clinician::name)
        .findFirst()
        .orElse(adjustment.by());
    return "Changed for you by " + name + ": " + adjustment.reason()
        + (adjustment.shorterThanClinic() ? " (shorter than the clinic's own times)" : "");
  }
}
