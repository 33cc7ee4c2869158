package dev.thecal.core.calculation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How each row of vectors.csv goes through the calculation door: the input that the row describes and,
 * quoted from the row, what must come out.
 */
final class VectorCases {

  /**
   * @param expected the row's "expected" cell, quoted, so that a changed row fails here
   * @param answers what the answer must hold at these JSON pointers
   */
  record Case(String calculation, String input, String expected, Map<String, String> answers) {}

  private final Map<String, Case> cases = new LinkedHashMap<>();
  private final Map<String, String> elsewhere = new TreeMap<>();

  VectorCases() {
    reservoirs();
    flows();
    refills();
    catheters();
    schedules();
    drugs();
    patients();
    notCalculations();
  }

  Map<String, Case> cases() {
    return cases;
  }

  /** Rows that no calculation covers, with the reason. */
  Map<String, String> elsewhere() {
    return elsewhere;
  }

  private void reservoirs() {
    reservoir(
        "V001", "40", "20", "0.5", "0", 365, "/daysToAlarm", "40", "/alarmDate", "2026-02-10");
    reservoir("V002", "20", "20", "1", "0", 365, "/daysToAlarm", "20", "/alarmDate", "2026-01-21");
    reservoir(
        "V013", "90", "20", "0.2", "2", 365, "/daysToAlarm", "90", "/alarmDate", "2026-04-01");
    reservoir(
        "V014", "80", "20", "0.2", "4", 365, "/daysToAlarm", "80", "/alarmDate", "2026-03-22");
    // 2026-01-15 + 90 days: 16 left in January, 28, 31, and 15 in April.
    row(
        "V015",
        "reservoir",
        "2026-04-15",
        """
        {"fill":{"on":"2026-01-15","volume":"20 mL"},"alarmVolume":"2 mL","stabilityDays":365,
         "programme":[{"from":"2026-01-15","flow":"0.2 mL/day"}]}
        """,
        "/alarmDate",
        "2026-04-15",
        "/latest",
        "2026-04-14");
    // The row's due date is the latest day; an alarm one day later, 18.2 mL / 0.2 = 91 days, makes
    // it so.
    row(
        "V016",
        "reservoir",
        "2026-04-08",
        """
        {"fill":{"on":"2026-01-15","volume":"20.2 mL"},"alarmVolume":"2 mL","stabilityDays":365,
         "programme":[{"from":"2026-01-15","flow":"0.2 mL/day"}],"marginDays":7}
        """,
        "/latest",
        "2026-04-15",
        "/recommended",
        "2026-04-08");
    row(
        "V017",
        "reservoir",
        "total=70 (segment 2: 40)",
        """
        {"fill":{"on":"2026-01-01","volume":"20 mL"},"alarmVolume":"2 mL","on":"2026-01-31",
         "programme":[{"from":"2026-01-01","flow":"0.2 mL/day"},{"from":"2026-01-31","flow":"0.3 mL/day"}]}
        """,
        "/daysToAlarm",
        "40",
        "/alarmDate",
        "2026-03-12",
        "/volumeOn",
        "14 mL");
    row(
        "V019",
        "reservoir",
        "56.6667",
        """
        {"fill":{"on":"2026-01-01","volume":"20 mL"},"alarmVolume":"3.0 mL",
         "programme":[{"from":"2026-01-01","flow":"0.2 mL/day"}],
         "patientBolus":{"volume":"0.025 mL","maxPerDay":4}}
        """,
        "/daysToAlarm",
        "56.666667",
        "/binding",
        "unknown-stability");
    reservoir(
        "V020",
        "14",
        "14",
        "0.096",
        "2",
        14,
        "/stabilityDate",
        "2026-01-15",
        "/binding",
        "stability");
    reservoir(
        "V021",
        "84",
        "20",
        "0.192",
        "2",
        84,
        "/stabilityDate",
        "2026-03-26",
        "/daysToAlarm",
        "93.75");
    // 4.8 mcg/day at 10 mcg/mL = 0.48 mL/day; 18 / 0.48 = 37.5 days.
    reservoir(
        "V022", "37", "20", "0.48", "2", 40, "/alarmDate", "2026-02-07", "/binding", "volume");
    reservoir(
        "V023", "90", "20", "0.1", "2", 90, "/stabilityDate", "2026-04-01", "/daysToAlarm", "180");
    reservoir(
        "V024", "90", "20", "0.15", "2", 90, "/stabilityDate", "2026-04-01", "/daysToAlarm", "120");
    reservoir(
        "V025",
        "180",
        "40",
        "0.15",
        "2",
        180,
        "/stabilityDate",
        "2026-06-30",
        "/daysToAlarm",
        "253.333333");
    reservoir(
        "V053",
        "112.5",
        "20",
        "0.16",
        "2",
        365,
        "/daysToAlarm",
        "112.5",
        "/alarmDate",
        "2026-04-23");
    reservoir(
        "V054", "150", "20", "0.12", "2", 365, "/daysToAlarm", "150", "/alarmDate", "2026-05-31");
  }

  private void flows() {
    row("V003", "dose-of-flow", "1.2", """
        {"flow":"0.048 mL/day","concentration":"25 mcg/mL"}
        """, "/dose", "1.2 mcg/day");
    infusion("V004", "0.1", "2.4 mcg/day", "25 mcg/mL", "/hourlyDose", "0.1 mcg/h");
    infusion("V005", "0.8", "19.2 mcg/day", "100 mcg/mL", "/hourlyDose", "0.8 mcg/h");
    infusion("V006", "0.096", "2.4 mcg/day", "25 mcg/mL", "/flow", "0.096 mL/day");
    infusion("V007", "0.2", "100 mcg/day", "500 mcg/mL", "/flow", "0.2 mL/day");
    infusion("V008", "0.15", "300 mcg/day", "2000 mcg/mL", "/flow", "0.15 mL/day");
    row("V009", "dose-of-flow", "0.48", """
        {"flow":"0.048 mL/day","concentration":"10 mg/mL"}
        """, "/dose", "0.48 mg/day");
    // 0.25 / 0.048 = 5.208333..., rounded down because it is a limit.
    row(
        "V010",
        "infusion",
        "5.2083",
        """
        {"dose":"0.25 mg/day","concentration":"10 mg/mL","pumpModel":"synchromed-ii-20"}
        """,
        "/flow",
        "0.025 mL/day",
        "/findings/0/code",
        "flow-below-minimum",
        "/findings/0/severity",
        "refuse",
        "/findings/0/maxConcentrationForDose",
        "5.208333 mg/mL");
    row(
        "V011",
        "concentration-range",
        "4..8",
        """
        {"dose":"2 mg/day","minFlow":"0.25 mL/day","maxFlow":"0.5 mL/day"}
        """,
        "/minConcentration",
        "4 mg/mL",
        "/maxConcentration",
        "8 mg/mL");
    // The hourly rate is the unit of the input: 0.002 mL/h of 1 mcg/mL is 0.048 mcg in a day.
    row("V012", "dose-of-flow", "0.002", """
        {"flow":"0.002 mL/h","concentration":"1 mcg/mL"}
        """, "/dose", "0.048 mcg/day");
    row(
        "V055",
        "mixture",
        "4",
        mixture("2 mg/day", "bupivacaine", "20 mg/mL"),
        "/secondary/0/dose",
        "4 mg/day");
    row(
        "V056",
        "mixture",
        "40",
        mixture("2 mg/day", "clonidine", "200 mcg/mL"),
        "/secondary/0/dose",
        "40 mcg/day");
    row(
        "V057",
        "mixture",
        "4.8",
        mixture("2.4 mg/day", "bupivacaine", "20 mg/mL"),
        "/secondary/0/dose",
        "4.8 mg/day");
  }

  private void refills() {
    row("V026", "first-fill-volume", "14", """
        {"vial":"20 mL","rinses":3,"rinseVolume":"2 mL"}
        """, "/volume", "14 mL");
    row(
        "V027",
        "refill-reconciliation",
        "2.2 -> INVESTIGATE",
        """
        {"expected":"4.2 mL","actual":"6.4 mL"}
        """,
        "/difference",
        "2.2 mL",
        "/investigate",
        "true",
        "/direction",
        "under-infusion");
    row(
        "V028",
        "refill-reconciliation",
        "1.7 -> not flagged by the 2 mL rule",
        """
        {"expected":"4.2 mL","actual":"5.9 mL"}
        """,
        "/difference",
        "1.7 mL",
        "/investigate",
        "false",
        "/findings/0/code",
        "relative-check-not-done");
    // 1.9 / 9.0 = 0.2111 > 0.145
    row(
        "V029",
        "refill-reconciliation",
        "0.2111 -> INVESTIGATE",
        """
        {"expected":"4.0 mL","actual":"5.9 mL","programmedDelivery":"9.0 mL","accuracy":0.145}
        """,
        "/difference",
        "1.9 mL",
        "/investigate",
        "true");
    row("V030", "delivery-accuracy", "0.9789", """
        {"fill":"20 mL","expected":"2.5 mL","actual":"2.87 mL"}
        """, "/ratio", "0.978857");
    row(
        "V031",
        "post-refill-check",
        "1.2 -> POSSIBLE POCKET FILL",
        """
        {"reservoir":"20 mL","injected":"20 mL","measured":"18.8 mL","method":"level-sensor"}
        """,
        "/gap",
        "1.2 mL",
        "/possiblePocketFill",
        "true");
    row(
        "V032",
        "post-refill-check",
        "1.5 -> not flagged",
        """
        {"reservoir":"40 mL","injected":"40 mL","measured":"38.5 mL","method":"aspirate-back"}
        """,
        "/gap",
        "1.5 mL",
        "/possiblePocketFill",
        "false",
        "/findings/0/code",
        "not-excluded");
    row("V033", "drug-waste", "68", """
        {"volume":"3.4 mL","concentration":"20 mg/mL"}
        """, "/amount", "68 mg");
    // One billing unit of J2278 is 1 mcg.
    row("V034", "drug-waste", "150", """
        {"volume":"6 mL","concentration":"25 mcg/mL"}
        """, "/amount", "150 mcg");
    compounding("V058", "40", "", "/runningDays", "40");
    compounding("V059", "80", "", "/drugAmount", "80 mg");
    compounding("V060", "8", "", "/stockVolume", "8 mL");
    compounding("V061", "32", "", "/diluentVolume", "32 mL");
    compounding(
        "V062",
        "43; 8.6; 34.4",
        ",\"overfill\":\"3 mL\"",
        "/stockVolume",
        "8.6 mL",
        "/diluentVolume",
        "34.4 mL",
        "/runningDays",
        "40",
        "/drugAmount",
        "86 mg");
  }

  private void catheters() {
    row(
        "V035",
        "catheter-volume",
        "80 cm; 0.208 mL",
        """
        {"volumePerCm":"0.0026 mL/cm","fullLength":"110 cm","trimmed":"30 cm"}
        """,
        "/length",
        "80 cm",
        "/volume",
        "0.208 mL");
    row("V036", "catheter-volume", "0.286", """
        {"volumePerCm":"0.0026 mL/cm","fullLength":"110 cm","trimmed":"0 cm"}
        """, "/volume", "0.286 mL");
    row("V037", "mri-bolus", "0.25", """
        {"valveVolume":"0.010 mL","concentration":"25 mg/mL"}
        """, "/amount", "0.25 mg");
    row("V038", "catheter-volume", "0.1958", """
        {"volumePerCm":"0.0022 mL/cm","length":"89 cm"}
        """, "/volume", "0.1958 mL");
    bridge("V039", "0.349", "500", "2000", "/volume", "0.349 mL");
    bridge("V040", "41.88", "500", "2000", "/duration", "41.88 h");
    bridge("V041", "174.5", "500", "2000", "/amount", "174.5 mcg");
    bridge(
        "V042",
        "25",
        "500",
        "2000",
        "/withoutBridge/dose",
        "25 mcg/day",
        "/withoutBridge/percentOfIntended",
        "25");
    bridge("V043", "6.98", "500", "2000", "/withoutBridge/duration", "6.98 days");
    bridge(
        "V044",
        "400",
        "2000",
        "500",
        "/withoutBridge/dose",
        "400 mcg/day",
        "/withoutBridge/percentOfIntended",
        "400");
    row("V045", "priming-bolus", "174.5", """
        {"tubingVolume":"0.199 mL","catheterVolume":"0.150 mL","concentration":"500 mcg/mL","catheterHolds":"csf"}
        """, "/amount", "174.5 mcg", "/volume", "0.349 mL");
    row("V046", "priming-bolus", "75", """
        {"catheterVolume":"0.150 mL","concentration":"500 mcg/mL","catheterHolds":"saline"}
        """, "/amount", "75 mcg");
  }

  private void schedules() {
    row(
        "V047",
        "flex-schedule",
        "330",
        """
        {"concentration":"500 mcg/mL","segments":[{"from":"00:00","to":"18:00","dose":"10 mcg/h"},
         {"from":"18:00","to":"24:00","dose":"25 mcg/h"}]}
        """,
        "/dailyDose",
        "330 mcg/day",
        "/dailyVolume",
        "0.66 mL");
    // 200 mcg as 8 h x 10 + 16 h x 7.5
    row("V048", "flex-schedule", "280", """
        {"concentration":"500 mcg/mL","segments":[{"from":"22:00","to":"06:00","dose":"10 mcg/h"},
         {"from":"06:00","to":"22:00","dose":"7.5 mcg/h"}],
         "boluses":[{"at":"07:00","dose":"20 mcg"},{"at":"12:00","dose":"20 mcg"},
          {"at":"17:00","dose":"20 mcg"},{"at":"22:00","dose":"20 mcg"}]}
        """, "/dailyDose", "280 mcg/day");
    row(
        "V049",
        "flex-schedule",
        "REJECT (23 h)",
        """
        {"concentration":"500 mcg/mL","segments":[{"from":"00:00","to":"18:00","dose":"10 mcg/h"},
         {"from":"18:00","to":"23:00","dose":"25 mcg/h"}]}
        """,
        "/status",
        "422",
        "/errors/0/pointer",
        "/segments");
    patientBolus("V050", "4", 4, "4 h", "/maxActivations", "4");
    // ceil(24 / 5) = 5
    patientBolus("V051", "5", 6, "5 h", "/maxActivations", "5");
    patientBolus(
        "V052", "1.6", 4, "4 h", "/maxDailyDose", "1.6 mg/day", "/maxDailyVolume", "0.16 mL");
  }

  private void drugs() {
    row("V063", "baclofen-start", "100", """
        {"screeningDose":"50 mcg","effectDuration":"6 h"}
        """, "/dose", "100 mcg/day");
    row("V064", "baclofen-start", "50", """
        {"screeningDose":"50 mcg","effectDuration":"10 h"}
        """, "/dose", "50 mcg/day");
    row("V065", "titration-step", "130", """
        {"drug":"baclofen","age":40,"currentDose":"100 mcg/day","proposedDose":"130 mcg/day","origin":"spinal","on":"2026-05-06"}
        """, "/allowed", "true", "/maxNextDose", "130 mcg/day");
    row("V066", "titration-step", "230", """
        {"drug":"baclofen","age":40,"currentDose":"200 mcg/day","proposedDose":"231 mcg/day","origin":"cerebral","on":"2026-05-06"}
        """, "/allowed", "false", "/maxNextDose", "230 mcg/day");
    row("V067", "baclofen-screening", "75", """
        {"tests":[{"on":"2026-05-06T09:00:00Z","dose":"50 mcg","response":"none"}],"next":"2026-05-07T09:00:00Z"}
        """, "/state", "ready", "/nextDose", "75 mcg");
    row(
        "V068",
        "baclofen-screening",
        "NOT A CANDIDATE",
        """
        {"tests":[{"on":"2026-05-04T09:00:00Z","dose":"50 mcg","response":"none"},
         {"on":"2026-05-05T09:00:00Z","dose":"75 mcg","response":"partial"},
         {"on":"2026-05-06T09:00:00Z","dose":"100 mcg","response":"none"}],"next":"2026-05-07T09:00:00Z"}
        """,
        "/state",
        "rejected",
        "/candidate",
        "false");
    row(
        "V069",
        "titration-step",
        "REJECT 4th",
        """
        {"drug":"ziconotide","age":40,"currentDose":"6 mcg/day","proposedDose":"7.2 mcg/day","on":"2026-05-07",
         "recentSteps":[{"on":"2026-05-01","increment":"1.2 mcg/day"},{"on":"2026-05-03","increment":"1.2 mcg/day"},
          {"on":"2026-05-05","increment":"1.2 mcg/day"}]}
        """,
        "/allowed",
        "false",
        "/maxNextDose",
        "6 mcg/day");
    row(
        "V072",
        "oral-to-intrathecal",
        "1.0",
        """
        {"drug":"morphine","oral":"300 mg/day"}
        """,
        "/candidates/0/ratio",
        "300",
        "/candidates/0/dose",
        "1 mg/day",
        "/notAbove",
        "1 mg/day");
    row(
        "V073",
        "oral-to-intrathecal",
        "1.0",
        """
        {"drug":"morphine","oral":"100 mg/day"}
        """,
        "/candidates/1/ratio",
        "100",
        "/candidates/1/dose",
        "1 mg/day",
        "/notAbove",
        "0.333333 mg/day");
  }

  private void patients() {
    trial(
        "V074", "0.5625 -> PASS", "8", "3.5", ">= 0.5", "/reduction", "0.5625", "/success", "true");
    trial(
        "V075",
        "0.4286 -> FAIL",
        "7",
        "4",
        ">= 0.5",
        "/reduction",
        "0.428571",
        "/success",
        "false");
    trial(
        "V076",
        "0.5 -> PASS for '>= 50 %', FAIL for '> 50 %' payers",
        "8",
        "4",
        ">= 0.5",
        "/success",
        "true");
    row("V083", "device-life", "2026-05-30", """
        {"pumpModel":"synchromed-ii-20","implantedOn":"2020-06-15","eriOn":"2026-03-01"}
        """, "/endOfService", "2026-05-30", "/binding", "eri");
    row(
        "V084",
        "device-life",
        "shutoff 2027-06-15; plan 2026-12-15",
        """
        {"pumpModel":"synchromed-ii-40","implantedOn":"2020-06-15"}
        """,
        "/endOfService",
        "2027-06-15",
        "/planReplacementBy",
        "2026-12-15",
        "/binding",
        "max-life");
    // The row's stop is the first day without the drug: last taken the day before.
    row("V090", "washout", "4 d -> BLOCK", """
        {"drug":"warfarin","lastTaken":"2026-04-30","procedure":"2026-05-05","inrNormal":true}
        """, "/clear", "false", "/earliest", "2026-05-06");
    row("V091", "washout", "1 d -> PASS", """
        {"drug":"ibuprofen","lastTaken":"2026-05-03","procedure":"2026-05-05"}
        """, "/clear", "true", "/earliest", "2026-05-05");
    row("V092", "washout", "BLOCK", """
        {"drug":"enoxaparin-therapeutic","lastTaken":"2026-05-04T12:00:00Z","procedure":"2026-05-05T08:00:00Z"}
        """, "/clear", "false", "/earliest", "2026-05-05T12:00:00Z");
  }

  private void notCalculations() {
    elsewhere.put("V018", "delivered boluses are known at a visit only: ReservoirTest");
    elsewhere.put(
        "V070", "the fraction left in the spinal fluid is no calculation of the contract");
    elsewhere.put("V071", "a ratio of one centre; no calculation of the contract uses it");
    elsewhere.put("V077", "score (Ashworth) belongs to candidacy");
    for (String id : new String[] {"V078", "V079", "V080", "V081", "V082"}) {
      elsewhere.put(id, "score belongs to candidacy");
    }
    for (String id : new String[] {"V085", "V086", "V087", "V088"}) {
      elsewhere.put(id, "readability belongs to content");
    }
    elsewhere.put("V089", "an expectation over many pumps, no calculation of the contract");
  }

  private void row(
      String id, String calculation, String expected, String input, String... pointersAndValues) {
    var answers = new LinkedHashMap<String, String>();
    for (int i = 0; i < pointersAndValues.length; i += 2) {
      answers.put(pointersAndValues[i], pointersAndValues[i + 1]);
    }
    cases.put(id, new Case(calculation, input, expected, answers));
  }

  private void reservoir(
      String id,
      String expected,
      String volume,
      String flow,
      String alarm,
      int stabilityDays,
      String... answers) {
    row(id, "reservoir", expected, """
        {"fill":{"on":"2026-01-01","volume":"%s mL"},"alarmVolume":"%s mL","stabilityDays":%d,
         "programme":[{"from":"2026-01-01","flow":"%s mL/day"}]}
        """.formatted(volume, alarm, stabilityDays, flow), answers);
  }

  private void infusion(
      String id, String expected, String dose, String concentration, String... answers) {
    row(id, "infusion", expected, """
        {"dose":"%s","concentration":"%s"}
        """.formatted(dose, concentration), answers);
  }

  private void compounding(String id, String expected, String more, String... answers) {
    row(id, "compounding", expected, """
        {"reservoir":"40 mL","flow":"1.0 mL/day","dose":"2 mg/day","stockConcentration":"10 mg/mL"%s}
        """.formatted(more), answers);
  }

  private void bridge(String id, String expected, String oldMcg, String newMcg, String... answers) {
    row(id, "bridge-bolus", expected, """
        {"tubingVolume":"0.199 mL","catheterVolume":"0.150 mL","oldConcentration":"%s mcg/mL",
         "newConcentration":"%s mcg/mL","oldDose":"100 mcg/day","newDose":"100 mcg/day","sameDrug":true}
        """.formatted(oldMcg, newMcg), answers);
  }

  private void patientBolus(
      String id, String expected, int perDay, String lockout, String... answers) {
    row(id, "patient-bolus", expected, """
        {"bolus":"0.1 mg","perDay":%d,"lockout":"%s","basal":"1.2 mg/day","concentration":"10 mg/mL",
         "allotmentResets":"rolling"}
        """.formatted(perDay, lockout), answers);
  }

  private void trial(
      String id,
      String expected,
      String baseline,
      String sustained,
      String threshold,
      String... answers) {
    row(id, "trial-outcome", expected, """
        {"baseline":%s,"sustained":%s,"functionImproved":true,"intolerable":false,"patientWants":true,
         "threshold":"%s"}
        """.formatted(baseline, sustained, threshold), answers);
  }

  private static String mixture(String dose, String secondary, String concentration) {
    return """
        {"primary":{"drug":"morphine","dose":"%s","concentration":"10 mg/mL"},
         "secondary":[{"drug":"%s","concentration":"%s"}]}
        """.formatted(dose, secondary, concentration);
  }
}
