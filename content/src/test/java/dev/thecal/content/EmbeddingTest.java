package dev.thecal.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.content.library.LeafletLibrary;
import dev.thecal.content.render.ClinicLeaflets;
import dev.thecal.core.clinic.ClinicProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The whole module in an application of somebody else: no server, no container, no database. */
class EmbeddingTest {

  private static final Path PROFILE = Path.of("..", "samples", "clinics", "spine-and-pain.json");

  @Test
  void the_aftercare_leaflet_in_spanish_for_this_clinic_as_html() throws IOException {
    var clinic = ClinicProfile.parse(Files.readString(PROFILE));
    var leaflets = new ClinicLeaflets(LeafletLibrary.shipped(), clinic);
    String html = leaflets.html("after-the-implant", "es", LocalDate.of(2026, 12, 1));

    assertThat(html).contains("lang=\"es\"", "de 6 a 8 semanas", "tel:3125550121");
  }
}
