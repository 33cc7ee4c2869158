package dev.thecal.core.triage;

import dev.thecal.core.evidence.Citation;

/** Where the signs and their danger stand. */
final class Sources {

  static final Citation PROFESSIONAL =
      Citation.of("General professional knowledge", "nobody has verified it: a draft");
  static final Citation PROFILE = Citation.of(
      "Requirement lines of the five clinic profiles (docs/traceability.md)", "S1-14 and S1-15");
  static final Citation DOSE_OFF =
      Citation.of("Requirement lines of the five clinic profiles (docs/traceability.md)", "S4-12");
  static final Citation NALOXONE = Citation.of(
      "Infumorph label",
      "warnings: naloxone at hand",
      "https://globalrph.com/rx-list/infumorph-drug");
  static final Citation AFTER_EACH_DOSE = Citation.of(
      "Medtronic, Urgent Medical Device Correction, pocket fills, Jan 2011; Infumorph label",
      "overdose from pocket fills; watch 24 to 72 hours after each dose increase",
      "https://globalrph.com/rx-list/infumorph-drug");
  static final Citation POCKET_FILL = Citation.of(
      "Medtronic, Urgent Medical Device Correction, pocket fills, Jan 2011",
      "signs of a fill into the pocket",
      "https://drugstodaypdf.com/s/sp-foundation.org1.html");
  static final Citation BACLOFEN = Citation.of(
      "Neurosurgery Wiki, Intrathecal baclofen withdrawal; boxed warning of intrathecal baclofen",
      "signs and course",
      "https://blackboxrx.com/app/display/25");
  static final Citation WITHDRAWAL = Citation.of(
      "Intrathecal medication withdrawal",
      "clonidine",
      "https://test.aneskey.com/intrathecal-medication-withdrawal");
  static final Citation REFILL_NEVER_WAITS =
      Citation.of("University of Wisconsin nursing hub, pump refills", "never wait for the alarm");
  static final Citation ALARM = Citation.of(
      "Medtronic UK, Daily living with a drug pump",
      "alarms",
      "https://www.medtronic.com/uk-en/patients/treatments-therapies/drug-pump-chronic-pain/living-with/drug-pumps-daily-living.html");
  static final Citation MENINGITIS = Citation.of(
      "PRIALT label", "warnings: meningitis", "https://medlibrary.org/lib/rx/meds/prialt-4/");
  static final Citation GRANULOMA = Citation.of(
      "Intrathecal catheter-tip granuloma, Pittsburgh neurosurgery guide",
      "new neurologic signs",
      "https://www.pittnsgy.com/consult-guides/functional/intrathecal-catheter-tip-granuloma");
  static final Citation EFFICACY_FALLS = Citation.of(
      "Catheter-tip associated inflammatory mass",
      "when to suspect it",
      "https://www.seekhealthz.com/health/catheter-tip-associated-inflammatory-mass/");
  static final Citation ZICONOTIDE = Citation.of(
      "PRIALT, Importance of titration",
      "psychiatric and neurologic reactions",
      "https://www.prialt.com/for-healthcare-professionals/importance-of-titration/");
  static final Citation MALFUNCTION = Citation.of(
      "Intrathecal pump malfunction: flipped, expired, stalled",
      "flip, migration, over-infusion",
      "https://aneskey.com/intrathecal-pump-malfunction-flipped-expired-stalled-and-malfunctioned-valves-and-rotors-leading-to-under-and-over-infusion");
  static final Citation SIDE_EFFECTS = Citation.of(
      "Pain Medicine 2018;20(4):784-98",
      "Table 3: side effects of opioids",
      "https://pmc.ncbi.nlm.nih.gov/articles/PMC6442748/table/pny132-T3");
  static final Citation AFTER_MRI = Citation.of(
      "Medtronic MRI guidelines, SynchroMed II (Aug 2008); TGA, caution after MRI",
      "interrogate after the scan",
      "https://tga.gov.au/safety/product-recalls/synchromed-ii-infusion-pump-caution-after-mri");
  static final Citation PROMETRA_MRI = Citation.of(
      "Flowonix, Prometra II manual",
      "pages 8 and 14: empty the pump before MRI",
      "https://manualshive.com/en/manual/flowonix/13827/2308328?page=14");
  static final Citation OPIOID_LABEL = Citation.of(
      "Infumorph label", "use in pregnancy", "https://globalrph.com/rx-list/infumorph-drug");
  static final Citation PATIENT_BOLUS = Citation.of(
      "FDA approves personal therapy manager for intrathecal device",
      "the whole page",
      "https://www.practicalpainmanagement.com/treatments/interventional/pumps/fda-approves-personal-therapy-manager-intrathecal-device");
  static final Citation REFILL_GAP = Citation.of(
      "Accuracy in intrathecal drug delivery with an implanted infusion system, ASRA Fall 2017",
      "poster: difference at refill",
      "https://epostersonline.com/ASRAFALL17/node/1139?page=1");
  static final Citation DOSE_TREND = Citation.of(
      "Duarte RV et al., Neuromodulation 2010;13(2):109-12; Pittsburgh neurosurgery guide",
      "yearly dose increase; 20 to 25 mg/mL and above",
      "https://www.open-access.bcu.ac.uk/2850/");

  private Sources() {}
}
