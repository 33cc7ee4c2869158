package dev.thecal.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.content.library.LeafletLibrary;
import dev.thecal.content.render.LeafletHtml;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

/** The whole module in an application of somebody else: no server, no container, no database. */
class EmbeddingTest {

  @Test
  void the_aftercare_leaflet_of_this_clinic_as_html() {
    var clinic = new HashMap<String, String>();
    clinic.put("clinic.phone", "555-0101");
    clinic.put("clinic.on-call-phone", "555-0102");
    clinic.put("clinic.after-hours", "go to the emergency room");
    clinic.put("emergency.phone", "911");
    clinic.put("refill.interval", "1 to 3 months");
    clinic.put("aftercare.strenuous", "6 to 8 weeks");
    clinic.put("aftercare.driving", "maybe not for 2 to 4 weeks");
    clinic.put("aftercare.brace", "may be advised");
    var leaflet = LeafletLibrary.shipped().find("after-the-implant", "en").orElseThrow();
    String html = new LeafletHtml().render(leaflet, clinic);

    assertThat(html).contains("After the implant", "none for 6 to 8 weeks", "tel:5550102");
  }
}
