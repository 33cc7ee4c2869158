package dev.thecal.core.aftercare;

import dev.thecal.core.clinic.Aftercare.WarningSign;

/**
 * A sign that is reported at once.
 *
 * @param code the clinic's
 * @param words for the patient
 */
public record Sign(WarningSign code, String words) {

  static Sign of(WarningSign code) {
    return new Sign(
        code,
        switch (code) {
          case FEVER -> "Fever";
          case INFECTION -> "Any sign of an infection, such as something that comes out of a wound";
          case INCREASED_PAIN -> "Pain that grows";
          case REDNESS -> "Redness at a wound or over the pump";
          case SWELLING -> "Swelling at a wound or over the pump";
          case PROLONGED_HEADACHE ->
            "A headache that is worse when you sit up, or that lasts longer than a day or two";
          case DIZZINESS -> "Dizziness";
          case MUSCLE_SPASMS -> "Muscle spasms";
        });
  }
}
