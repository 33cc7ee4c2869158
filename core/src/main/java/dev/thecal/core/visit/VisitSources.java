package dev.thecal.core.visit;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;

/** Where the warnings of a visit come from. */
final class VisitSources {

  static final Citation POCKET_FILL = Citation.of(
      "MedSun newsletter 58, March 2011, and Class I notice on pocket fills",
      "the needle must reach the needle stop; overdose and withdrawal signs at every refill");
  static final Citation WRONG_PORT = Citation.of(
      "New York State Board for Nursing, June 2011",
      "wrong-port refills caused massive overdoses",
      "http://www.op.nysed.gov/prof/nurse/nurse-iv-intrathecal-pump.htm");
  static final Citation RECONCILIATION = Citation.of(
      "Accuracy in intrathecal drug delivery with an implanted infusion system, ASRA Fall 2017 poster",
      "outside the accuracy specification or more than 2 mL",
      "https://epostersonline.com/ASRAFALL17/node/1139?page=1");
  static final Citation ALARMS = Citation.of(
      "Medtronic UK, Daily living with a drug pump",
      "critical alarm: therapy stopped or will stop soon; non-critical: reservoir or battery low",
      "https://www.medtronic.com/uk-en/patients/treatments-therapies/drug-pump-chronic-pain/living-with/drug-pumps-daily-living.html");
  static final Citation ORDER = Citation.of("The patient's record", "order and pump");
  static final Citation MIXING = Citation.of(
      "Intrathecal medication withdrawal",
      "new symptoms soon after a refill: mixing error, wrong drug, wrong concentration",
      "https://test.aneskey.com/intrathecal-medication-withdrawal");

  private VisitSources() {}

  static Finding refuse(String code, String text, Citation source) {
    return new Finding(code, Severity.REFUSE, text, source);
  }

  static Finding warn(String code, String text, Citation source) {
    return new Finding(code, Severity.WARN, text, source);
  }

  static Finding info(String code, String text, Citation source) {
    return new Finding(code, Severity.INFO, text, source);
  }
}
