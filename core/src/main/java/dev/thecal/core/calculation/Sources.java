package dev.thecal.core.calculation;

import dev.thecal.core.change.TransitionSources;
import dev.thecal.core.evidence.Citation;

/** Where the rules of the calculations stand. */
final class Sources {

  static final Citation RECONCILIATION = Citation.of(
      "Accuracy in intrathecal drug delivery with an implanted infusion system, ASRA Fall 2017 poster",
      "outside the accuracy specification or more than 2 mL",
      "https://epostersonline.com/ASRAFALL17/node/1139?page=1");
  static final Citation POST_REFILL = Citation.of(
      "Maino P, Perez RSGM, Koetsier E, Neuromodulation 2017;20(7):733-9",
      "consequential gap: over 1 mL at 20 mL, over 2 mL at 40 mL",
      "https://bvbvf1.bib-bvb.de/vufind/PrimoRecord/cdi_proquest_journals_1949114606");
  static final Citation POCKET_FILL = Citation.of(
      "Medtronic, Urgent Medical Device Correction, pocket fills, January 2011",
      "recognising a pocket fill",
      "https://drugstodaypdf.com/s/sp-foundation.org1.html");
  static final Citation FIRST_FILL = Citation.of(
      "PRIALT (TerSera), Intrathecal pump use and drug delivery",
      "rinses before the first fill",
      "http://www.prialt.com/for-healthcare-professionals/intrathecal-pump-use-drug-delivery/");
  static final Citation MIXTURE = Citation.of(
      "US6928338 B1, Decision information system for drug delivery devices",
      "doses of a mixture follow the primary drug",
      "http://www.google.com.au/patents/US6928338");
  static final Citation BRIDGE = TransitionSources.BRIDGE;
  static final Citation PRIMING = TransitionSources.PRIMING;
  static final Citation MRI_BOLUS = Citation.of(
      "Flowonix, Prometra II (REF 13827) manual",
      "pp. 8, 14: the valve gives at most 10 microlitres",
      "https://manualshive.com/en/manual/flowonix/13827/2308328?page=14");
  static final Citation CATHETER = TransitionSources.CATHETER;
  static final Citation COMPOUNDING = Citation.of(
      "Codman, Archimedes user manual, rev. 10/2011",
      "Appendix B",
      "https://manualslib.mx/manual/513899/Codman-As-10.html?page=22");
  static final Citation SCREENING = Citation.of(
      "Florida AHCA, Intrathecal baclofen criteria",
      "screening doses 50, 75, 100 mcg, 24 hours apart",
      "http://healthdrugpdf.com/a/ahca.myflorida.com1.html");
  static final Citation BACLOFEN_START = Citation.of(
      "Saulino M, Gudesblatt M, Best practices in intrathecal baclofen, CMSC 2015",
      "starting dose after the screening dose",
      "https://cmsc.confex.com/cmsc/2015/webprogram/Paper3434.html");
  static final Citation TRIAL = Citation.of(
      "eviCore CMM-210 (summary)",
      "trial: reduction of pain and functional improvement",
      "https://verity.backworkai.com/policy/EVICORE-MSK_ADVANCED-C4C42302");
  static final Citation PATIENT_BOLUS = Citation.of(
      "Flowonix, Prometra Patient Therapy Controller guide",
      "pp. 5, 6, 10: allotted boluses and lockout",
      "https://manualshive.com/ru/manual/flowonix/prometra-patient-therapy-controller/2308327?page=5");

  private Sources() {}
}
