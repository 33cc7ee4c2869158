package dev.thecal.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.content.library.LeafletLibrary;
import dev.thecal.content.render.ClinicValues;
import dev.thecal.content.render.LeafletHtml;
import dev.thecal.core.clinic.ClinicProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The whole module in an application of somebody else: no server, no container, no database. */
class EmbeddingTest {

  private static final Path PROFILE = Path.of("..", "samples", "clinics", "spine-and-pain.json");

  @Test
  void the_aftercare_leaflet_of_this_clinic_as_html() throws IOException {
    var clinic = ClinicProfile.parse(Files.readString(PROFILE));
    var leaflet = LeafletLibrary.shipped().find("after-the-implant", "en").orElseThrow();
    String html = new LeafletHtml().render(leaflet, ClinicValues.of(clinic));

    assertThat(html).contains("After the implant", "none for 6 to 8 weeks", "tel:3125550121");
  }
}
