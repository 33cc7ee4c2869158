package dev.thecal.web.page;

import static dev.thecal.web.page.FormInput.Kind.DAY;
import static dev.thecal.web.page.FormInput.Kind.LINES;
import static dev.thecal.web.page.FormInput.Kind.TEXT;
import static dev.thecal.web.page.FormInput.ask;
import static dev.thecal.web.page.FormInput.choice;
import static dev.thecal.web.page.FormInput.optional;

import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.coverage.AuthorisationCase;
import dev.thecal.core.coverage.CaseDocument;
import dev.thecal.core.coverage.CaseReview;
import dev.thecal.core.coverage.CaseStep;
import dev.thecal.core.coverage.Indication;
import dev.thecal.core.coverage.PayerPolicy;
import dev.thecal.core.coverage.Procedure;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.Patient;
import dev.thecal.web.page.DeskView.Cell;
import dev.thecal.web.page.DeskView.Section;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns authorisation cases into words and forms.
 *
 * @param patient whose cases they are
 * @param sent the form that was not taken
 */
record AuthorisationViews(
    ClinicProfile clinic, Patient patient, DeskForms forms, DeskForms.Sent sent) {

  static final List<FormInput> REASON = List.of(ask(TEXT, "reason", "Why it does not count"));

  /** A case with how it looks today. */
  record Due(Patient patient, AuthorisationCase one, CaseReview review) {}

  static List<FormInput> opening(List<PayerPolicy> policies, LocalDate today) {
    return List.of(
        ask(TEXT, "payerName", "Insurer, agency or law office"),
        choice("policy", "Whose rules", policies.stream().map(PayerPolicy::id).toList()),
        choice("procedure", "What shall be paid", codes(Procedure.values())),
        choice("indication", "What the pump is for", codes(Indication.values())),
        optional(TEXT, "memberNumber", "Number of the patient there"),
        optional(LINES, "codes", "Billing codes of the clinic's list, one a line"),
        day("openedOn", "Opened on", today),
        optional(DAY, "neededBy", "Last day on which the answer is of use"));
  }

  static List<FormInput> document(List<String> requirements) {
    return List.of(
        choice("requirement", "What it shows", requirements),
        ask(TEXT, "reference", "Where it lies, or what it says"),
        ask(DAY, "datedOn", "Its date"));
  }

  static List<FormInput> step(List<String> next, LocalDate today) {
    return List.of(
        choice("to", "It is now", next),
        day("on", "On", today),
        optional(TEXT, "reference", "Number of the payer; needed once it is approved"),
        optional(TEXT, "note", "In words; needed if it is denied, withdrawn, or sent with gaps"),
        optional(DAY, "followUpOn", "When to ask the payer; needed once it is submitted"),
        optional(DAY, "from", "First day of the approval"),
        optional(DAY, "until", "Last day of the approval"),
        optional(DAY, "appealBy", "Last day to appeal"));
  }

  private static FormInput day(String path, String label, LocalDate fresh) {
    return new FormInput(path, label, DAY, true, List.of(), fresh.toString());
  }

  private static List<String> codes(Enum<?>[] values) {
    return Arrays.stream(values).map(Reads::name).toList();
  }

  static DeskView attention(PageFrame frame, ClinicProfile clinic, List<Due> due) {
    var section = Section.of(
            "Somebody must look at these today",
            due.isEmpty() ? "There is none." : "The oldest first.")
        .table(
            List.of("Patient", "Payer", "For", "State", "What to do"),
            due.stream()
                .map(one -> List.of(
                    Cell.link(one.patient().fullName(), AuthorisationPages.address(one.one())),
                    Cell.of(one.one().request().payerName()),
                    Cell.of(Words.title(one.one().request().procedure())),
                    Cell.of(state(one.review())),
                    Cell.of(one.review().attention())))
                .toList());
    return new DeskView(
        frame, clinic.name(), "Authorisations", Optional.empty(), List.of(section), List.of());
  }

  DeskView list(PageFrame frame, List<Due> cases, List<PayerPolicy> policies, LocalDate today) {
    var known = Section.of("Cases", cases.isEmpty() ? "There is none yet." : "")
        .table(
            List.of("Case", "Payer", "State", "Missing", "What to do"),
            cases.stream()
                .map(one -> List.of(
                    Cell.link(
                        Words.title(one.one().request().procedure()),
                        AuthorisationPages.address(one.one())),
                    Cell.of(one.one().request().payerName()),
                    Cell.of(state(one.review())),
                    Cell.of(String.valueOf(one.review().missing().size())),
                    Cell.of(one.review().attention())))
                .toList());
    var open = Section.of("Ask a payer")
        .forms(List.of(forms
            .form("Open a case", AuthorisationPages.address(clinic.id(), patient.id()))
            .asking(opening(policies, today))
            .by("Who opens it")
            .button("Open the case")));
    return view(frame, "Authorisations", List.of(known, open));
  }

  DeskView one(
      PageFrame frame,
      Versioned<AuthorisationCase> versioned,
      CaseReview review,
      PayerPolicy policy,
      LocalDate today) {
    AuthorisationCase one = versioned.value();
    return view(
        frame,
        Words.title(one.request().procedure()) + ": " + state(review),
        List.of(
            asked(one, review),
            missing(review),
            documents(versioned, policy),
            steps(versioned, today)));
  }

  private Section asked(AuthorisationCase one, CaseReview review) {
    var request = one.request();
    return Section.of("What is asked")
        .warning(review.attention().stream().toList())
        .lines(Stream.of(
                Optional.of("Payer: " + request.payerName() + ", by the rules \"" + request.policy()
                    + "\""),
                Optional.of("For " + Words.plain(request.indication())),
                request.memberNumber().map(number -> "Number there: " + number),
                Optional.of(request.codes())
                    .filter(codes -> !codes.isEmpty())
                    .map(codes -> "Codes: " + String.join(", ", codes)),
                request.neededBy().map(day -> "Needed by " + Words.day(day)))
            .flatMap(Optional::stream)
            .toList());
  }

  private static Section missing(CaseReview review) {
    var section = Section.of("What is missing");
    return review.missing().isEmpty()
        ? section.lines(List.of("Nothing that the payer asks for."))
        : section.table(
            List.of("What the document must show", "Source"),
            review.missing().stream()
                .map(one -> List.of(
                    Cell.of(
                        one.text()
                            + (one.verified()
                                ? ""
                                : " (nobody has read the payer's text: asked for to be on the safe side)")),
                    Cell.of(one.source().toString())))
                .toList());
  }

  private Section documents(Versioned<AuthorisationCase> versioned, PayerPolicy policy) {
    AuthorisationCase one = versioned.value();
    String address = AuthorisationPages.address(one) + "/documents";
    var add = forms
        .form("Add a document", address)
        .basedOn(versioned.version())
        .asking(document(
            policy.requirements(one.request().procedure(), one.request().indication()).stream()
                .map(requirement -> requirement.value().code())
                .toList()))
        .by("Who adds it")
        .button("Add the document");
    var marks = one.documents().stream()
        .filter(document -> document.errorReason().isEmpty())
        .map(document -> forms
            .form(
                "Mark \"" + document.reference() + "\" as entered in error",
                address + "/" + document.id() + "/error")
            .basedOn(versioned.version())
            .asking(REASON)
            .by("Who marks it")
            .button("Mark it"));
    return Section.of("Documents")
        .table(
            List.of("Document", "Shows", "Dated", "Counts"),
            one.documents().stream().map(AuthorisationViews::row).toList())
        .forms(Stream.concat(Stream.of(add), marks).toList());
  }

  private static List<Cell> row(CaseDocument document) {
    return List.of(
        Cell.of(document.reference()),
        Cell.of(Words.plain(document.requirement())),
        Cell.of(Words.day(document.datedOn())),
        Cell.of(document.errorReason().map(why -> "No: " + why).orElse("Yes")));
  }

  private Section steps(Versioned<AuthorisationCase> versioned, LocalDate today) {
    AuthorisationCase one = versioned.value();
    List<String> next =
        one.currentState().next().stream().sorted().map(Reads::name).toList();
    var move = forms
        .form("Record what happened", AuthorisationPages.address(one) + "/steps")
        .basedOn(versioned.version())
        .asking(step(next, today))
        .by("Who records it")
        .button("Record it");
    return Section.of("What happened")
        .table(
            List.of("State", "On", "By", "In words", "Days"),
            one.steps().stream().map(AuthorisationViews::row).toList())
        .forms(next.isEmpty() ? List.of() : List.of(move));
  }

  private static List<Cell> row(CaseStep step) {
    return List.of(
        Cell.of(Words.title(step.to())),
        Cell.of(Words.day(step.on())),
        Cell.of(step.by()),
        Cell.of(Stream.of(step.reference().map(number -> "No. " + number), step.note())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(". "))),
        Cell.of(Stream.of(
                step.days().followUpOn().map(day -> "ask on " + Words.day(day)),
                step.days().from().map(day -> "from " + Words.day(day)),
                step.days().until().map(day -> "until " + Words.day(day)),
                step.days().appealBy().map(day -> "appeal by " + Words.day(day)))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "))));
  }

  private static String state(CaseReview review) {
    return Words.plain(review.state());
  }

  private DeskView view(PageFrame frame, String title, List<Section> sections) {
    return new DeskView(
        frame, patient.fullName(), title, sent.problem(), sections, VisitForms.people(clinic));
  }
}
