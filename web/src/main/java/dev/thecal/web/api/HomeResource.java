package dev.thecal.web.api;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.JsonInput;
import dev.thecal.scheduling.calendar.Calendars;
import dev.thecal.scheduling.home.HomeDays;
import dev.thecal.scheduling.home.HomeDesk;
import dev.thecal.scheduling.home.HomeSetting;
import dev.thecal.scheduling.proposal.HomeProposals;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;

/** Refills at home: what the home is like, who may have one, and routes for the nurses. */
public final class HomeResource implements Routes {

  private static final String SETTING = PatientResource.PATH + "/{patient}/home-setting";
  private static final String ELIGIBILITY = PatientResource.PATH + "/{patient}/home-eligibility";
  private static final String ROUTES = "/api/v1/clinics/{clinic}/home-route-proposals";

  private final HomeDesk desk;
  private final HomeProposals proposals;
  private final Calendars calendars;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public HomeResource(
      HomeDesk desk, HomeProposals proposals, Calendars calendars, Callers callers, Posts posts) {
    this.desk = desk;
    this.proposals = proposals;
    this.calendars = calendars;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(SETTING, this::get);
    routes.put(SETTING, posts.change(this::change));
    routes.get(ELIGIBILITY, this::eligibility);
    routes.post(ROUTES, posts.handler(this::propose));
  }

  private void get(Context ctx) {
    Versioned<HomeSetting> found =
        desk.get(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx));
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  /** The first one is put with {@code If-Match: "0"}. */
  private Answer change(Context ctx) {
    long expected = ETags.required(ctx);
    JsonInput in = Callers.input(ctx);
    var setting = HomeSetting.read(in, callers.clinic(ctx), callers.patient(ctx));
    in.check();
    Versioned<HomeSetting> changed = desk.change(callers.access(ctx), setting.get(), expected);
    return Answer.ok(changed.value()).version(changed.version());
  }

  private void eligibility(Context ctx) {
    ctx.json(desk.eligibility(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx)));
  }

  private Answer propose(Context ctx) {
    Access access = callers.access(ctx);
    ClinicId clinic = callers.clinic(ctx);
    var days = new HomeDays(calendars.sites(access, clinic));
    JsonInput in = Callers.input(ctx);
    var nurses = in.requiredList("days", days::read);
    in.check();
    return Answer.ok(proposals.propose(access, clinic, nurses.get()));
  }
}
