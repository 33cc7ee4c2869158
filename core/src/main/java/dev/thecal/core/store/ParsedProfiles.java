package dev.thecal.core.store;

import dev.thecal.core.clinic.ClinicProfile;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads a clinic's profile once for as long as its text stays the same: nearly every request asks for one. The
 * text itself is compared, not its version, since a version can be rolled back and written again otherwise.
 */
final class ParsedProfiles {

  private record Parsed(String text, ClinicProfile profile) {}

  private final Map<String, Parsed> byClinic = new ConcurrentHashMap<>();

  ClinicProfile of(String clinic, String text) {
    Parsed known = byClinic.get(clinic);
    if (known != null && known.text().equals(text)) {
      return known.profile();
    }
    var parsed = new Parsed(text, ClinicProfile.parse(text));
    byClinic.put(clinic, parsed);
    return parsed.profile();
  }
}
