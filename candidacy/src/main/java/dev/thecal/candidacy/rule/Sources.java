package dev.thecal.candidacy.rule;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;

/** The documents that the shipped rules rest on. */
final class Sources {

  private Sources() {}

  static Citation evicore(String locator) {
    return Citation.of(
        "eviCore CMM-210, implantable intrathecal drug delivery systems",
        locator,
        "https://verity.backworkai.com/policy/EVICORE-MSK_ADVANCED-C4C42302");
  }

  static Citation pacc2024(String locator) {
    return Citation.of(
        "Polyanalgesic Consensus Conference 2024, conclusions for non-cancer pain",
        locator,
        "https://pacc.biomech.us/?page_id=2246");
  }

  static Citation prometraStatement(String locator) {
    return Citation.of(
        "Flowonix, Brief statement for US health care providers, August 2024",
        locator,
        "https://flowonix.com/healthcare-provider/brief-statement-for-us-health-care-providers");
  }

  static Citation medstream(String locator) {
    return Citation.of(
        "Codman MedStream manual",
        "page 4, " + locator,
        "https://manualslib.es/manual/744850/Codman-Medstream.html?page=4");
  }

  static Citation lioresal(String locator) {
    return Citation.of(
        "Lioresal Intrathecal, for healthcare professionals",
        locator,
        "https://lioresal.com/hcp/screening-trial");
  }

  static Citation anthem(String locator) {
    return Citation.of(
        "Anthem/UniCare medical policy SURG.00068, 28 June 2017",
        locator,
        "https://www.unicare.com/medicalpolicies/policies/mp_pw_a053366.htm");
  }

  static Citation medicareContractor(String locator) {
    return Citation.of(
        "Medicare contractor text on NCD 280.14, 15 July 2021",
        locator,
        "https://genhealth.ai/policy/cms/8a338d9c-implantable-infusion-pump");
  }

  static Citation prialt(String locator) {
    return Citation.of("PRIALT label", locator, "https://medlibrary.org/lib/rx/meds/prialt-4/");
  }

  static Citation asraTable(String locator) {
    return Citation.of(
        "Narouze 2018, ASRA multisociety guideline, table as copied by UpToDate",
        locator,
        "https://www.medilib.ir/uptodate/show/108918");
  }

  static Citation pny132(String locator) {
    return Citation.of(
        "Pain Medicine 2018;20(4):784-98, adapted from Deer 2017",
        locator,
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC6442748/table/pny132-T1");
  }

  static Citation sur707(String locator) {
    return Citation.of(
        "SUR707.008 (inactive), summary",
        locator,
        "https://verity.backworkai.com/policy/SUR707.008");
  }

  static Citation tripleS(String locator) {
    return Citation.of(
        "Triple-S, Implantable infusion pump for pain and spasticity",
        locator,
        "https://salud.grupotriples.com/medical-policy/implantable-infusion-pump-for-pain-and-spasticity/");
  }

  static Citation infumorph(String locator) {
    return Citation.of(
        "Infumorph label (copy)", locator, "https://globalrph.com/rx-list/infumorph-drug");
  }

  static Citation deersChapter(String locator) {
    return Citation.of(
        "Deer's Treatment of Pain, chapter Patient Selection",
        locator,
        "https://rd.springer.com/chapter/10.1007%252F978-3-030-12281-2_80");
  }

  static Citation medtronicIndia(String locator) {
    return Citation.of("Medtronic India, evaluation and screening test", locator);
  }

  static Citation loincOrt(String locator) {
    return Citation.of("LOINC 91392-1", locator, "https://loinc.org/91392-1");
  }

  static Citation pny132Table3(String locator) {
    return Citation.of(
        "Pain Medicine 2018;20(4):784-98, adapted from Deer 2017",
        "Table 3: " + locator,
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC6442748/table/pny132-T3");
  }

  /** What a clinic's own programme asks for; the policy that uses the rule says which clinic. */
  static Citation clinicProgramme(String locator) {
    return Citation.of("Programme of a sample clinic", locator);
  }

  static <T> Cited<T> cited(T value, Citation source) {
    return new Cited<>(value, source, new Cited.Sourced());
  }

  static <T> Cited<T> draft(T value, Citation source) {
    return new Cited<>(value, source, new Cited.Draft());
  }
}
