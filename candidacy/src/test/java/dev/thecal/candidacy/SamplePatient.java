package dev.thecal.candidacy;

import dev.thecal.candidacy.fact.Facts;

/** A patient of whom everything is known that the five clinics ask, and who passes; tests change one fact. */
final class SamplePatient {

  private static final String PASSING = """
      {"indication": "pain", "pain-origin": "non-malignant", "pain-severity": "severe", "pain-score": 8,
       "pain-since": "2023-01-15", "conservative-therapy-months": 14, "other-treatments-failed": true,
       "drug-combinations-failed": true, "larger-surgery": "not-an-option", "daily-analgesic-use": true,
       "function-score": "ODI 52 %", "active-infection": false, "bleeding-disorder": false,
       "blood-thinners": "none", "body-size-sufficient": true, "pocket-depth": "1.5 cm",
       "csf-path-obstructed": false, "drug-or-material-allergy": false, "psychosis-history": false,
       "psychological-evaluation-done": true, "medically-cleared": true, "physical-exam-done": true,
       "imaging-done": true, "consent-given": true, "wishes-trial": true, "trial-succeeded": true,
       "unresponsive-to-less-invasive": true, "life-expectancy-months": 120,
       "born-on": "1960-01-01", "planned-drug": "morphine", "planned-pump": "synchromed-ii-20",
       "drug-compounded": false, "drug-allergies": "none", "spinal-canal-obstructed": false,
       "uncontrolled-mental-disorder": false, "substance-use-prohibits": false, "ort-score": 2,
       "device-intolerance": false, "other-programmable-implant": false, "pregnancy": "no",
       "mao-inhibitor-use": "never", "severe-asthma-unmonitored": false, "bowel-obstruction": false,
       "sleep-apnoea": false, "chronic-lung-disease": false, "high-body-mass": false,
       "sedatives-or-alcohol": false, "frequent-mri": false, "can-return-for-refills": true,
       "understands-risks": true, "endocrine-baseline-done": true, "glucose-controlled": true,
       "smoker": false, "nasal-mrsa": false, "systemic-opioids-taken": true,
       "opioid-reduction-attempted": true, "opioid-reduction-agreed": 60, "trial-relief": 60,
       "trial-function-improved": true, "replacement-reason": "first-pump", "near-strong-fields": false,
       "hyperbaric-exposure": false, "stopping-mood-medicine": false, "health-optimised": true,
       "high-dose-opioids-before": false, "pain-generator": "scar tissue", "pain-location": "low back",
       "pain-type": "mixed", "pain-spread": "localized", "opioid-exposure": "oxycodone for two years",
       "comorbidities": "none"}
      """;

  private SamplePatient() {}

  static Facts passing() {
    return Candidacy.shipped().factKeys().read(PASSING);
  }

  /** With the field's value replaced by a JSON text, or dropped if that is empty. */
  static Facts but(String fact, String json) {
    return Candidacy.shipped().factKeys().read(replace(PASSING, fact, json));
  }

  static Facts but(String fact, String json, String other, String otherJson) {
    return Candidacy.shipped()
        .factKeys()
        .read(replace(replace(PASSING, fact, json), other, otherJson));
  }

  private static String replace(String all, String fact, String json) {
    String without = all.replaceFirst("\"" + fact + "\": (\"[^\"]*\"|[^,}]*)(, ?|(?=}))", "")
        .replaceFirst(",\\s*}", "}");
    return json.isEmpty()
        ? without
        : without.replaceFirst("\\{", "{\"" + fact + "\": " + json + ", ");
  }
}
