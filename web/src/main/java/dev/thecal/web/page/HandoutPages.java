package dev.thecal.web.page;

import static dev.thecal.web.page.FormInput.ask;
import static dev.thecal.web.page.FormInput.choice;

import dev.thecal.content.library.Leaflet;
import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.Handout;
import dev.thecal.core.patient.Noted;
import dev.thecal.core.patient.PatientId;
import dev.thecal.web.adapter.ClinicReading;
import dev.thecal.web.adapter.Handouts;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import dev.thecal.web.page.DeskView.Cell;
import dev.thecal.web.page.DeskView.Section;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which leaflets a patient was given, each to print again as it was, and a form to note one more. */
public final class HandoutPages implements Routes {

  private static final String PATH = "/staff/clinics/{clinic}/patients/{patient}/handouts";

  private final Handouts handouts;
  private final ClinicReading reading;
  private final PostedForms posted;
  private final Callers callers;
  private final Frames frames;
  private final PageRenderer renderer;

  @Inject
  public HandoutPages(
      Handouts handouts,
      ClinicReading reading,
      PostedForms posted,
      Callers callers,
      Frames frames,
      PageRenderer renderer) {
    this.handouts = handouts;
    this.reading = reading;
    this.posted = posted;
    this.callers = callers;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, ctx -> show(ctx, DeskForms.Sent.nothing()));
    routes.post(PATH, ctx -> posted.act(ctx, this::give, this::show));
    routes.get(PATH + "/{handout}", this::print);
  }

  private void show(Context ctx, DeskForms.Sent sent) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = posted.clinic(ctx);
    PatientId patient = callers.patient(ctx);
    String address = Frames.patientAddress(clinic.id(), patient) + "/handouts";
    List<Noted<Handout>> given = handouts.list(access, clinic.id(), patient);
    var forms = new DeskForms(sent, callers.now(), clinic.zone());
    ctx.html(renderer.render(new DeskView(
        frames.belowPatient(clinic, patient),
        clinic.name(),
        "Leaflets given",
        sent.problem(),
        List.of(
            Section.of("Given", given.isEmpty() ? "None is on record." : "")
                .table(
                    List.of("Leaflet", "Version", "Day", "To", "How", "Recorded by"),
                    given.stream().map(one -> row(clinic, one, address)).toList()),
            Section.of("Note a leaflet that was given")
                .forms(List.of(forms
                    .form("Note a leaflet", address)
                    .asking(inputs(clinic, posted.today(ctx)))
                    .by("Who gave it")
                    .button("Note it")))),
        VisitForms.people(clinic))));
  }

  private List<Cell> row(ClinicProfile clinic, Noted<Handout> noted, String address) {
    Handout given = noted.item();
    String newest = reading
        .of(clinic)
        .find(given.leaflet(), given.language())
        .map(Leaflet::version)
        .filter(version -> !version.equals(given.version()))
        .map(version -> " (now " + version + ")")
        .orElse("");
    String error = noted.errorReason().map(why -> " Entered in error: " + why).orElse("");
    return List.of(
        Cell.link(given.title() + " (" + given.language() + ")", address + "/" + noted.id()),
        Cell.of(given.version() + newest),
        Cell.of(Words.day(given.on())),
        Cell.of(given.givenTo() + error),
        Cell.of(Words.plain(given.way())),
        Cell.of(noted.recordedBy()));
  }

  /** English first; each leaflet in each of its languages. */
  private List<FormInput> inputs(ClinicProfile clinic, LocalDate today) {
    List<String> leaflets = Stream.of("en", "es")
        .flatMap(language -> reading.of(clinic).onSite(language, today).stream())
        .map(leaflet -> leaflet.id() + "." + leaflet.language())
        .toList();
    return List.of(
        choice("leaflet", "Leaflet and language", leaflets),
        choice(
            "way", "How", Arrays.stream(Handout.Way.values()).map(Reads::name).toList()),
        ask(FormInput.Kind.TEXT, "givenTo", "Who took it"),
        new FormInput("on", "Day", FormInput.Kind.DAY, true, List.of(), today.toString()));
  }

  private String give(Context ctx) {
    Access access = posted.by(ctx);
    ClinicProfile clinic = posted.clinic(ctx);
    String chosen = PostedForms.text(ctx, "leaflet");
    int dot = chosen.lastIndexOf('.');
    if (dot < 1) {
      throw Refusal.invalid("/leaflet", "choose a leaflet");
    }
    var request = posted.read(
        ctx,
        inputs(clinic, posted.today(ctx)),
        in -> Handouts.Request.read(
            in,
            Optional.of(new Handouts.Page(chosen.substring(0, dot), chosen.substring(dot + 1)))));
    handouts.give(access, clinic, callers.patient(ctx), request);
    return ctx.path();
  }

  private void print(Context ctx) {
    ClinicProfile clinic = posted.clinic(ctx);
    Noted<Handout> given = handouts.get(
        callers.access(ctx), clinic.id(), callers.patient(ctx), ctx.pathParam("handout"));
    ctx.html(renderer.render(new HandoutView(
        frames.belowPatient(clinic, callers.patient(ctx)),
        "Given on " + Words.day(given.item().on()) + " to " + given.item().givenTo() + ", version "
            + given.item().version(),
        given.item().html())));
  }
}
