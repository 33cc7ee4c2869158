package dev.thecal.web.adapter;

import dev.thecal.content.library.Leaflet;
import dev.thecal.content.render.ClinicLeaflets;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.Chart;
import dev.thecal.core.patient.ChartItem;
import dev.thecal.core.patient.ChartNote;
import dev.thecal.core.patient.Handout;
import dev.thecal.core.patient.Noted;
import dev.thecal.core.patient.PatientId;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts on the chart which leaflet a patient was given, with its text of that moment. */
public final class Handouts {

  private final Chart chart;
  private final ClinicReading reading;

  @Inject
  public Handouts(Chart chart, ClinicReading reading) {
    this.chart = chart;
    this.reading = reading;
  }

  /** A leaflet in one language. */
  public record Page(String leaflet, String language) {}

  /**
   * What is to be recorded.
   *
   * @param id of the entry, made up if it is empty
   */
  public record Request(
      Optional<String> id, Page page, Handout.Way way, String givenTo, LocalDate on) {

    /**
     * Fields named as in {@link Handout}.
     *
     * @param chosen instead of the fields {@code leaflet} and {@code language}
     */
    public static Supplier<Request> read(JsonInput in, Optional<Page> chosen) {
      var id = in.optional("id", text -> Ids.require("chart entry id", text));
      var leaflet = in.required("leaflet", Reads.text(80));
      var language = in.optional("language", Reads.text(2));
      if (chosen.isEmpty() && language.optional().isEmpty()) {
        in.problem("language", "required field \"language\" is missing");
      }
      var way = in.required("way", Reads.oneOf(Handout.Way.class));
      var givenTo = in.required("givenTo", Reads.text(100));
      var on = in.required("on", Reads::date);
      return () -> new Request(
          id.optional(),
          chosen.orElseGet(() -> new Page(leaflet.get(), language.get())),
          way.get(),
          givenTo.get(),
          on.get());
    }
  }

  /**
   * @throws Refusal INVALID for a leaflet that this clinic does not have, or a day that lies ahead
   */
  public Noted<ChartItem> give(
      Access access, ClinicProfile clinic, PatientId patient, Request request) {
    ClinicLeaflets leaflets = reading.of(clinic);
    Page page = request.page();
    Leaflet given = leaflets
        .find(page.leaflet(), page.language())
        .orElseThrow(() -> Refusal.invalid(
            "/leaflet",
            "there is no leaflet \"" + page.leaflet() + "\" in \"" + page.language()
                + "\"; GET .../leaflets?lang=" + page.language() + " lists those there are"));
    var handout = new Handout(
        given.id(),
        given.language(),
        given.version(),
        given.title(),
        leaflets.html(given, LocalDate.ofInstant(access.at(), clinic.zone())),
        request.way(),
        request.givenTo(),
        request.on());
    return chart.note(
        access, clinic.id(), patient, new ChartNote(request.id().orElseGet(Ids::next), handout));
  }

  /** Oldest first. */
  public List<Noted<Handout>> list(Access access, ClinicId clinic, PatientId patient) {
    return chart.handouts(access, clinic, patient);
  }

  /**
   * @throws Refusal NOT_FOUND if there is none of that id
   */
  public Noted<Handout> get(Access access, ClinicId clinic, PatientId patient, String id) {
    return list(access, clinic, patient).stream()
        .filter(noted -> noted.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("handout", id));
  }
}
