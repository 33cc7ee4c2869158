package dev.thecal.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The words of the wallet card. Drug names, units and serial numbers stay as they are in every language.
 *
 * @param with between the drugs of a mixture
 * @param unreviewed empty for the language that was written first
 */
record CardWords(
    String code,
    String title,
    String heading,
    String name,
    String born,
    String pump,
    String drug,
    String with,
    String dose,
    String filled,
    String refillBy,
    String call,
    String dayAndNight,
    String unknown,
    String show,
    String emergency,
    String validity,
    Optional<String> unreviewed) {

  static final CardWords ENGLISH = new CardWords(
      "en",
      "Wallet card",
      "I have a pump that gives medicine into my spinal fluid",
      "Name",
      "Born",
      "Pump",
      "Medicine in the pump",
      "with",
      "Dose",
      "Last refill",
      "Refill no later than",
      "Call",
      "Day and night",
      "not known: call the clinic",
      "Show this card to every doctor and nurse, and before every MRI scan.",
      "In danger of life call 911.",
      "Not valid after the next refill or change of dose. Made",
      Optional.empty());

  static final CardWords SPANISH = new CardWords(
      "es",
      "Tarjeta para la cartera",
      "Tengo una bomba que pone medicina en mi líquido espinal",
      "Nombre",
      "Fecha de nacimiento",
      "Bomba",
      "Medicina en la bomba",
      "con",
      "Dosis",
      "Última recarga",
      "Recargar a más tardar el",
      "Llame a",
      "Día y noche",
      "no se sabe: llame a la clínica",
      "Muestre esta tarjeta a cada médico y enfermero, y antes de cada resonancia magnética (MRI).",
      "Si hay peligro de muerte, llame al 911.",
      "No es válida después de la próxima recarga o cambio de dosis. Hecha",
      Optional.of("Traducción no revisada / unreviewed translation"));

  /** The day with its month as a word, so that nobody takes the month for the day. */
  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag(code))
        .format(day);
  }

  CardWords other() {
    return equals(ENGLISH) ? SPANISH : ENGLISH;
  }
}
