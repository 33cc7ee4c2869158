package dev.thecal.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.Ids;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.inquiry.EmergencyWords;
import dev.thecal.core.inquiry.Inquiries;
import dev.thecal.core.inquiry.Inquiry;
import dev.thecal.core.inquiry.InquiryCursor;
import dev.thecal.core.inquiry.InquiryId;
import dev.thecal.core.inquiry.InquiryInput;
import dev.thecal.core.inquiry.InquiryKind;
import dev.thecal.core.inquiry.InquiryState;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What visitors ask and what the front desk does with it. */
public final class InquiryResource implements Routes {

  private static final String PATH = "/api/v1/clinics/{clinic}/inquiries";
  private static final String ONE = PATH + "/{inquiry}";

  private final Inquiries inquiries;
  private final ClinicDirectory directory;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public InquiryResource(
      Inquiries inquiries, ClinicDirectory directory, Callers callers, Posts posts) {
    this.inquiries = inquiries;
    this.directory = directory;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATH, posts.handler(this::submit));
    routes.get(PATH, this::list);
    routes.get(ONE, this::get);
    routes.post(ONE + "/steps", posts.handler(this::step));
  }

  /**
   * An inquiry as the API shows it; the key of its form stays inside.
   *
   * @param emergency what words of its message point to
   * @param costFactors what the clinic says the cost depends on, for a question about it
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record Shown(
      InquiryId id,
      String reference,
      InquiryState state,
      boolean urgent,
      Instant receivedAt,
      InquiryInput asked,
      List<Step> steps,
      List<EmergencyWords.Kind> emergency,
      Optional<List<String>> costFactors) {}

  private record Step(InquiryState to, String by, Instant at, String note) {}

  private Answer submit(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var input = InquiryInput.read(in);
    in.check();
    InquiryInput asked = input.get();
    if (asked.kind() == InquiryKind.FIRST_VISIT_BOOKED) {
      throw Refusal.invalid(
          "/kind", "first-visit-booked comes from booking; ask with appointment-request");
    }
    String key = Optional.ofNullable(ctx.header("Idempotency-Key"))
        .map(sent -> "api-" + Integer.toHexString(sent.length()) + "-" + sent)
        .filter(sent -> sent.length() <= 100)
        .orElseGet(Ids::next);
    Versioned<Inquiry> stored =
        inquiries.submit(callers.access(ctx), callers.clinic(ctx), asked, key);
    return Answer.created(ctx.path() + "/" + stored.value().id(), shown(ctx, stored.value()))
        .version(stored.version());
  }

  private void list(Context ctx) {
    int limit = Paging.limit(ctx);
    List<Versioned<Inquiry>> found = inquiries.list(
        callers.access(ctx),
        callers.clinic(ctx),
        state(ctx),
        "true".equals(ctx.queryParam("urgent")),
        cursor(ctx),
        limit + 1);
    List<Versioned<Inquiry>> page = found.subList(0, Math.min(limit, found.size()));
    if (found.size() > limit) {
      Paging.next(ctx, encode(InquiryCursor.of(page.get(limit - 1).value())));
    }
    ctx.json(Map.of(
        "inquiries", page.stream().map(one -> shown(ctx, one.value())).toList()));
  }

  private void get(Context ctx) {
    Versioned<Inquiry> found = inquiries.get(callers.access(ctx), callers.clinic(ctx), id(ctx));
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(shown(ctx, found.value()));
    }
  }

  private Answer step(Context ctx) {
    long expected = ETags.required(ctx);
    JsonInput in = Callers.input(ctx);
    var to = in.required("to", Reads.oneOf(InquiryState.class));
    var note = in.optional("note", Reads.text(2000));
    in.check();
    if (to.get() != InquiryState.TAKEN && note.optional().isEmpty()) {
      throw Refusal.invalid("/note", "say what was answered, or why it is closed");
    }
    Versioned<Inquiry> done = step(ctx, expected, to.get(), note.optional().orElse(""));
    return Answer.ok(shown(ctx, done.value())).version(done.version());
  }

  private Versioned<Inquiry> step(Context ctx, long expected, InquiryState to, String note) {
    Access access = callers.access(ctx);
    return switch (to) {
      case NEW ->
        throw Refusal.invalid("/to", "an inquiry is new once; write taken, answered or closed");
      case TAKEN -> inquiries.take(access, callers.clinic(ctx), id(ctx), expected);
      case ANSWERED -> inquiries.answer(access, callers.clinic(ctx), id(ctx), expected, note);
      case CLOSED -> inquiries.close(access, callers.clinic(ctx), id(ctx), expected, note);
    };
  }

  private Shown shown(Context ctx, Inquiry one) {
    boolean cost = one.asked().kind() == InquiryKind.COST_QUESTION;
    return new Shown(
        one.id(),
        one.reference(),
        one.state(),
        one.urgent(),
        one.receivedAt(),
        one.asked(),
        one.steps().stream()
            .map(step -> new Step(step.to(), step.by(), step.at(), step.note()))
            .toList(),
        inquiries.emergency(one.asked().message()),
        cost
            ? Optional.of(directory
                .get(callers.access(ctx), one.clinic())
                .value()
                .coverage()
                .costFactors())
            : Optional.empty());
  }

  private static InquiryId id(Context ctx) {
    return Callers.path(ctx, "inquiry", InquiryId::new);
  }

  private static InquiryState state(Context ctx) {
    String asked = Optional.ofNullable(ctx.queryParam("state")).orElse("new");
    try {
      return Reads.oneOf(InquiryState.class).apply(asked);
    } catch (IllegalArgumentException e) {
      throw new HttpProblem(400, "bad-state", "state: " + e.getMessage());
    }
  }

  private static String encode(InquiryCursor last) {
    return Paging.encode(List.of(last.receivedAt().toString(), last.id().value()));
  }

  private static Optional<InquiryCursor> cursor(Context ctx) {
    try {
      return Paging.cursor(ctx, 2)
          .map(
              parts -> new InquiryCursor(Instant.parse(parts.get(0)), new InquiryId(parts.get(1))));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new HttpProblem(
          400, "bad-cursor", "this cursor belongs to another list; start again without it");
    }
  }
}
