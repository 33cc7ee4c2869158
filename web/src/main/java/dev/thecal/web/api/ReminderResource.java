package dev.thecal.web.api;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.scheduling.reminder.MessageWish;
import dev.thecal.scheduling.reminder.PrintList;
import dev.thecal.scheduling.reminder.Reminder;
import dev.thecal.scheduling.reminder.ReminderDecision;
import dev.thecal.scheduling.reminder.ReminderDesk;
import dev.thecal.scheduling.reminder.ReminderPolicy;
import dev.thecal.scheduling.reminder.ReminderState;
import dev.thecal.scheduling.reminder.Reminders;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.HttpProblem;
import dev.thecal.web.http.Paging;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clinic's reminder rules, patients' wishes, the outbox and what people decide about it. */
public final class ReminderResource implements Routes {

  private static final String CLINIC = "/api/v1/clinics/{clinic}";
  private static final String POLICY = CLINIC + "/reminder-policy";
  private static final String REMINDERS = CLINIC + "/reminders";
  private static final String WISH = PatientResource.PATH + "/{patient}/message-wish";

  private final ReminderDesk desk;
  private final PrintList prints;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public ReminderResource(ReminderDesk desk, PrintList prints, Callers callers, Posts posts) {
    this.desk = desk;
    this.prints = prints;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(POLICY, this::policy);
    routes.put(POLICY, this::savePolicy);
    routes.get(WISH, this::wish);
    routes.put(WISH, this::saveWish);
    routes.get(PatientResource.PATH + "/{patient}/reminders", this::ofPatient);
    routes.get(REMINDERS, this::page);
    routes.get(CLINIC + "/reminder-print-list.csv", this::print);
    routes.get(REMINDERS + "/{reminder}", this::get);
    routes.post(REMINDERS + "/{reminder}/decision", posts.handler(this::decide));
  }

  private void policy(Context ctx) {
    Versioned<ReminderPolicy> found = desk.findPolicy(callers.access(ctx), callers.clinic(ctx))
        .orElseThrow(() -> Refusal.notFound("reminder policy of clinic", ctx.pathParam("clinic")));
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  /** {@code If-Match: "0"} makes the first. */
  private void savePolicy(Context ctx) {
    long expected = ETags.required(ctx);
    JsonInput in = Callers.input(ctx);
    var policy = ReminderPolicy.read(in);
    in.check();
    var saved = desk.savePolicy(callers.access(ctx), callers.clinic(ctx), policy.get(), expected);
    ctx.header("ETag", ETags.of(saved.version())).json(saved.value());
  }

  private void wish(Context ctx) {
    var found = desk.wish(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx));
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  private void saveWish(Context ctx) {
    long expected = ETags.required(ctx);
    JsonInput in = Callers.input(ctx);
    var wish = MessageWish.read(in);
    in.check();
    var saved = desk.saveWish(
        callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), wish.get(), expected);
    ctx.header("ETag", ETags.of(saved.version())).json(saved.value());
  }

  private void ofPatient(Context ctx) {
    var all = desk.list(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx));
    ctx.json(Map.of("reminders", all.stream().map(Versioned::value).toList()));
  }

  private void page(Context ctx) {
    int limit = Paging.limit(ctx);
    List<Versioned<Reminder>> found =
        desk.page(callers.access(ctx), callers.clinic(ctx), states(ctx), cursor(ctx), limit + 1);
    List<Reminder> page = found.subList(0, Math.min(limit, found.size())).stream()
        .map(Versioned::value)
        .toList();
    if (found.size() > limit) {
      var last = Reminders.Cursor.of(page.get(limit - 1));
      Paging.next(ctx, Paging.encode(List.of(last.sendAt().toString(), last.id())));
    }
    ctx.json(Map.of("reminders", page));
  }

  /** {@code state}, as often as wanted; without it those that need a person. */
  private static List<ReminderState> states(Context ctx) {
    List<String> named = ctx.queryParams("state");
    try {
      return named.isEmpty()
          ? Arrays.stream(ReminderState.values())
              .filter(ReminderState::needsAPerson)
              .toList()
          : named.stream().map(Reads.oneOf(ReminderState.class)).toList();
    } catch (IllegalArgumentException e) {
      throw new HttpProblem(400, "bad-parameter", "state: " + e.getMessage());
    }
  }

  private static Optional<Reminders.Cursor> cursor(Context ctx) {
    try {
      return Paging.cursor(ctx, 2)
          .map(parts -> new Reminders.Cursor(Reads.instant(parts.get(0)), parts.get(1)));
    } catch (IllegalArgumentException e) {
      throw new HttpProblem(
          400, "bad-cursor", "this cursor belongs to another list; start again without it");
    }
  }

  private void print(Context ctx) {
    ctx.contentType("text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"letters.csv\"")
        .result(PrintListCsv.of(prints.list(callers.access(ctx), callers.clinic(ctx))));
  }

  private void get(Context ctx) {
    Versioned<Reminder> found =
        desk.get(callers.access(ctx), callers.clinic(ctx), ctx.pathParam("reminder"));
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  private Answer decide(Context ctx) {
    long expected = ETags.required(ctx);
    Access access = callers.access(ctx);
    JsonInput in = Callers.input(ctx);
    var decision = ReminderDecision.read(in);
    in.check();
    var decided = desk.decide(
        access, callers.clinic(ctx), ctx.pathParam("reminder"), decision.get(), expected);
    return Answer.ok(decided.value()).version(decided.version());
  }
}
