package dev.thecal.core.figure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.Clinician;
import dev.thecal.core.clinic.DemoMode;
import dev.thecal.core.clinic.Role;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.reference.Figure;
import dev.thecal.core.reference.FigureChange;
import dev.thecal.core.reference.FigureKey;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which decisions are allowed, and how figures stand after them. */
public final class FigureRules {

  /** What a figure is about: another one is another figure, not another value. */
  private static final Set<String> ABOUT = Set.of(
      "with",
      "fill",
      "dilution",
      "group",
      "exposure",
      "pumps",
      "when",
      "line",
      "route",
      "indication",
      "drugs");

  private final ReferenceDocuments documents;
  private final DemoMode demo;

  @Inject
  public FigureRules(ReferenceDocuments documents, DemoMode demo) {
    this.documents = documents;
    this.demo = demo;
  }

  /** The medical director of that id; a sample one in demo mode only. */
  Clinician director(ClinicProfile profile, String by) {
    Clinician director = profile.team().stream()
        .filter(member -> member.id().equals(by) && member.role() == Role.MEDICAL_DIRECTOR)
        .findFirst()
        .orElseThrow(() -> Refusal.forbidden("\"" + by + "\" is no medical director of clinic \""
            + profile.id() + "\"; only a medical director decides about figures"));
    if (director.sample() && !demo.on()) {
      throw Refusal.notAllowed(
          "sample-approval",
          "\"" + by + "\" is a sample clinician: the decision would count in demo mode only",
          List.of());
    }
    return director;
  }

  FigureDecision decide(
      FigureRequest request, Clinician director, LocalDate on, List<FigureDecision> all) {
    Optional<FigureDecision> last = newest(all, request.figure());
    if (last.map(FigureDecision::version).orElse(0L) != request.basedOn()) {
      throw Refusal.stale("figure \"" + request.figure() + "\"");
    }
    Optional<Figure> shipped = documents.find(request.figure());
    requireAllowed(request, shipped, last);
    FigureRequest.Own value = request
        .own()
        .or(() -> shipped.map(figure -> new FigureRequest.Own(figure.value(), figure.source())))
        .or(() -> last.map(before -> new FigureRequest.Own(before.value(), before.source())))
        .orElseThrow();
    FigureDecision decision = decision(request, director, on, value);
    requireReads(decision, all);
    return decision;
  }

  private static Optional<FigureDecision> newest(List<FigureDecision> all, FigureKey figure) {
    return Decided.newest(all).stream().filter(d -> d.figure().equals(figure)).findFirst();
  }

  private void requireAllowed(
      FigureRequest request, Optional<Figure> shipped, Optional<FigureDecision> last) {
    switch (request.decision()) {
      case APPROVED, REJECTED -> requireDraft(request, shipped);
      case OWN_VALUE -> requireOwn(request, shipped);
      case WITHDRAWN -> {
        if (last.filter(d -> d.decision() != FigureDecision.What.WITHDRAWN).isEmpty()) {
          throw Refusal.conflict(
              "nothing-to-withdraw", "no decision about \"" + request.figure() + "\" stands");
        }
      }
    }
  }

  private static void requireDraft(FigureRequest request, Optional<Figure> shipped) {
    Figure figure =
        shipped.orElseThrow(() -> Refusal.notFound("figure", request.figure().value()));
    if (!figure.draft()) {
      throw Refusal.conflict(
          "figure-is-cited",
          "the source of \"" + request.figure()
              + "\" was read, it is enforced already; maybe give an own-value");
    }
  }

  private void requireOwn(FigureRequest request, Optional<Figure> shipped) {
    if (!documents.hasSubject(request.figure())) {
      throw Refusal.notFound(request.figure().kind(), request.figure().subject());
    }
    if (shipped.filter(figure -> !figure.draft()).isPresent() && !request.replacesCited()) {
      throw Refusal.notAllowed(
          "replaces-cited",
          "the source says " + shipped.get().words() + " (" + shipped.get().source()
              + "); to replace it all the same send \"replacesCited\": true",
          List.of());
    }
    shipped.ifPresent(figure -> requireSameSubject(request, figure));
  }

  private static void requireSameSubject(FigureRequest request, Figure shipped) {
    var problems = new ArrayList<InputProblem>();
    for (Map.Entry<String, JsonNode> field : request.own().orElseThrow().value().properties()) {
      JsonNode before = shipped.value().path(field.getKey());
      if (ABOUT.contains(field.getKey()) && !before.equals(field.getValue())) {
        problems.add(new InputProblem(
            "/value/" + field.getKey(),
            "the figure is about " + before + ", not " + field.getValue()
                + "; maybe give your value a key of its own"));
      }
    }
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
  }

  private FigureDecision decision(
      FigureRequest request, Clinician director, LocalDate on, FigureRequest.Own value) {
    return new FigureDecision(
        request.clinic(),
        request.figure(),
        request.basedOn() + 1,
        request.decision(),
        value.value(),
        value.source(),
        director.id(),
        director.name(),
        on,
        director.sample() || demo.on(),
        request.reason());
  }

  /** The same strict reading as at start: unit, source, guardrails, names. */
  private void requireReads(FigureDecision decision, List<FigureDecision> all) {
    var changes = new LinkedHashMap<FigureKey, FigureChange>(Decided.newest(all).stream()
        .filter(before -> !before.figure().equals(decision.figure()))
        .filter(before -> Decided.change(before).isPresent())
        .collect(Collectors.toMap(
            FigureDecision::figure, before -> Decided.change(before).orElseThrow())));
    Decided.change(decision).ifPresent(change -> changes.put(decision.figure(), change));
    List<InputProblem> problems = Decided.problems(documents, changes);
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems.stream()
          .map(problem -> new InputProblem("/value", problem.pointer() + ": " + problem.detail()))
          .toList());
    }
  }

  List<ClinicFigure> standing(List<FigureDecision> all) {
    List<FigureDecision> newest = Decided.newest(all);
    Map<FigureKey, String> not = Decided.of(documents, newest, demo).notInForce();
    var decisions =
        newest.stream().collect(Collectors.toMap(FigureDecision::figure, decision -> decision));
    var figures = new ArrayList<ClinicFigure>();
    for (Figure figure : documents.figures()) {
      Optional<FigureDecision> decision = Optional.ofNullable(decisions.remove(figure.key()));
      figures.add(Standings.of(figure, decision, Optional.ofNullable(not.get(figure.key()))));
    }
    decisions.values().stream()
        .sorted(Comparator.comparing(FigureDecision::figure))
        .forEach(
            own -> figures.add(Standings.ofOwn(own, Optional.ofNullable(not.get(own.figure())))));
    return List.copyOf(figures);
  }
}
