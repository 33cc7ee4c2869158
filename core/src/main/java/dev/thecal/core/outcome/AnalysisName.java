package dev.thecal.core.outcome;

/** The analyses there are. */
public enum AnalysisName {
  PAIN_AND_FUNCTION(
      "Pain and function before and after the implant",
      "Patients who carried a pump on a day of the period. Before: the last score on or before the day of"
          + " their first implant here. After: the last score in the period on a later day with a pump in"
          + " the body; the worst pain of a titration visit is a pain score too. Of several scores of one"
          + " day, the one recorded last counts. Only patients with both are compared; the others are"
          + " counted, and no score is made up for them."),
  ORAL_OPIOID(
      "Opioids by mouth before and after the implant",
      "Patients who carried a pump on a day of the period, in milligrams of oral morphine a day. Before: the"
          + " list of medicines as it stood on the day of their first implant here. After: the last time"
          + " anybody asked in the period on a later day with a pump in the body, at a titration visit or"
          + " with an entry on the list or a review of it. A list that was not looked at in the period"
          + " counts as not asked. Patients without both are counted, and nothing is made up for them."),
  DOSE_TREND(
      "Dose and concentration, pump by pump",
      "Every drug that the pump was told to give in the period: the most in any 24 hours by the pump"
          + " itself, without patient boluses, at the beginning and at the end of the time in which it ran."
          + " The slope is the change of dose divided by the years between the two, so it is drawn out"
          + " from less than a year where the time is shorter."),
  COMPLICATIONS(
      "Complications per year of pump",
      "Complications that were recorded, stand, and were noticed in the period from the day of an implant to"
          + " the day of its removal, both included, divided by the pump years of the period. A pump counts"
          + " from the day of its implant to the day before its removal, or before the patient died or was"
          + " transferred. A year is 365.25 days. What nobody recorded is not in it."),
  REFILLS(
      "Refills: volumes and timeliness",
      "Volumes: refill visits that ended in the period and whose drawn-out volume was held against the"
          + " expected one. Outside tolerance: more than 2 mL apart, or by more than the pump's accuracy"
          + " where the programmed delivery was read. On time: fills of the period that came before the"
          + " first day on which the low-reservoir alarm could sound, or nothing more be delivered, since"
          + " the fill before, by what the pump was told, with all allotted patient boluses and its accuracy band. How long the drug"
          + " keeps is not part of it.");

  private final String title;
  private final String definition;

  AnalysisName(String title, String definition) {
    this.title = title;
    this.definition = definition;
  }

  /** What staff reads. */
  public String title() {
    return title;
  }

  /** Who and what is counted. */
  public String definition() {
    return definition;
  }
}
