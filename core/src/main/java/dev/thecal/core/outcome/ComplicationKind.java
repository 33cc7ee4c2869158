package dev.thecal.core.outcome;

/**
 * What can go wrong with a pump, its catheter or its drug: the closed list of what the project's sources
 * name. What is not on it is {@link #OTHER} and says what it was; nothing is ever unrecordable.
 */
public enum ComplicationKind {
  SUPERFICIAL_INFECTION("Infection of the skin or wound"),
  DEEP_INFECTION("Deep infection, of the pocket or along the catheter"),
  /** Somebody saw an infection and nobody said how deep. */
  INFECTION("Infection, depth not told"),
  MENINGITIS("Meningitis"),
  BLEEDING("Bleeding or hematoma"),
  NEUROLOGIC_INJURY("Injury of a nerve or the cord"),
  CSF_LEAK("Leak of spinal fluid"),
  PUNCTURE_HEADACHE("Headache after a puncture"),
  SKIN_OPEN_OVER_PUMP("Skin open over the pump"),
  POCKET_FILL("Drug filled into the pocket"),
  WRONG_PORT_REFILL("Drug filled into the catheter port"),
  WRONG_DRUG_REFILL("Wrong drug, mixture or concentration filled"),
  OVERDOSE("Overdose"),
  WITHDRAWAL("Withdrawal"),
  RESPIRATORY_DEPRESSION("Respiratory depression"),
  GRANULOMA("Mass at the catheter's tip (granuloma)"),
  CATHETER_MIGRATION("Catheter moved"),
  CATHETER_FRACTURE("Catheter broken"),
  CATHETER_KINK("Catheter kinked"),
  CATHETER_DISCONNECTION("Catheter disconnected"),
  CATHETER_OCCLUSION("Catheter blocked"),
  PUMP_FLIP("Pump flipped"),
  PUMP_STALL("Pump stalled"),
  OVER_INFUSION("Pump gave more than it was told"),
  OTHER("Something that is not on this list");

  private final String words;

  ComplicationKind(String words) {
    this.words = words;
  }

  /** What staff reads. */
  public String words() {
    return words;
  }
}
