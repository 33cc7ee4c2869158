package dev.thecal.web.page;

import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.merge.DuplicatePair;
import dev.thecal.core.merge.MergePreview;
import dev.thecal.core.merge.MergeState;
import dev.thecal.core.merge.OwnedRecord;
import dev.thecal.core.merge.PatientMerge;
import dev.thecal.core.merge.Unmerged;
import dev.thecal.web.page.DeskView.Cell;
import dev.thecal.web.page.DeskView.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns duplicates and merges into words and forms. */
final class MergeViews {

  static final List<FormInput> REASON =
      List.of(FormInput.ask(FormInput.Kind.TEXT, "reason", "Reason"));

  static final List<FormInput> PROPOSAL = proposal("");

  private MergeViews() {}

  /**
   * A merge as it stands.
   *
   * @param preview while it is only proposed
   * @param undone what a merge that was just taken back leaves to look through
   */
  record Matter(
      Versioned<PatientMerge> merge, Optional<MergePreview> preview, List<String> undone) {}

  private static List<FormInput> proposal(String fingerprint) {
    return List.of(
        FormInput.ask(FormInput.Kind.TEXT, "reason", "How do you know that they are one person?"),
        FormInput.hidden("preview", fingerprint));
  }

  static DeskView list(
      PageFrame frame,
      ClinicProfile clinic,
      List<DuplicatePair> pairs,
      List<Versioned<PatientMerge>> merges) {
    var possible = Section.of(
            "Records that may be one person",
            pairs.isEmpty()
                ? "No two records of this clinic look alike."
                : "Nothing is merged by itself: look at both, then ask for it. Another person confirms.")
        .table(
            List.of("First", "Second", "Why", "Look at it"),
            pairs.stream().map(pair -> row(clinic, pair)).toList());
    var all = Section.of(
            "Merges",
            merges.isEmpty() ? "There is none yet." : "Also those given up or taken back.")
        .table(
            List.of("Merge", "State", "Last step"),
            merges.stream().map(merge -> row(clinic, merge.value())).toList());
    return new DeskView(
        frame, clinic.name(), "Duplicates", Optional.empty(), List.of(possible, all), List.of());
  }

  private static List<Cell> row(ClinicProfile clinic, DuplicatePair pair) {
    String first = pair.first().patient().value();
    String second = pair.second().patient().value();
    String base = "/staff/clinics/" + clinic.id() + "/duplicates/";
    return List.of(
        Cell.of(words(pair.first())),
        Cell.of(words(pair.second())),
        Cell.of(pair.reasons().stream()
            .map(DuplicatePair.Reason::text)
            .collect(Collectors.joining("; "))),
        new Cell(
            "",
            List.of(
                new Link("keep " + first, base + first + "/" + second),
                new Link("keep " + second, base + second + "/" + first))));
  }

  private static String words(DuplicatePair.Look look) {
    return look.name() + ", born " + look.bornOn() + " (" + look.patient() + ")";
  }

  private static List<Cell> row(ClinicProfile clinic, PatientMerge merge) {
    var last = merge.steps().get(merge.steps().size() - 1);
    return List.of(
        Cell.link(
            merge.merged() + " into " + merge.survivor(),
            MergePages.address(clinic.id(), merge.id())),
        Cell.of(Words.title(merge.state())),
        Cell.of(last.by() + ", " + Words.moment(last.at(), clinic.zone())));
  }

  static DeskView preview(
      PageFrame frame,
      ClinicProfile clinic,
      MergePreview preview,
      DeskForms forms,
      DeskForms.Sent sent) {
    String address = "/staff/clinics/" + clinic.id() + "/duplicates/" + preview.survivor() + "/"
        + preview.merged();
    var ask = Section.of(
        "Ask for the merge",
        preview.blocks().isEmpty()
            ? "Nothing changes yet: another person looks at the same and confirms."
            : "It cannot be asked for before what is in the way is put right.");
    var form = forms
        .form("Ask for it", address)
        .asking(proposal(preview.fingerprint()))
        .by("Who asks")
        .button("Ask for the merge");
    return new DeskView(
        frame,
        clinic.name(),
        "Merge " + preview.merged() + " into " + preview.survivor() + "?",
        sent.problem(),
        with(looks(preview), preview.blocks().isEmpty() ? ask.forms(List.of(form)) : ask),
        VisitForms.people(clinic));
  }

  private static List<Section> with(List<Section> sections, Section more) {
    return Stream.concat(sections.stream(), Stream.of(more)).toList();
  }

  private static List<Section> looks(MergePreview preview) {
    var fields = Section.of("Both records side by side", "What the first says stays.")
        .warning(Stream.concat(
                preview.blocks().stream()
                    .map(block -> "In the way: " + block.text() + ". First " + block.cure() + "."),
                preview.warnings().stream().map(Words::capital))
            .toList())
        .table(
            List.of("Field", preview.survivor().value(), preview.merged().value(), "Differs"),
            preview.fields().stream().map(MergeViews::row).toList());
    var moves = Section.of("What moves to " + preview.survivor(), records(preview.moves()));
    var stays = Section.of("What stays with " + preview.merged(), records(preview.stays()));
    return List.of(fields, moves, stays);
  }

  private static List<Cell> row(MergePreview.Pair pair) {
    return List.of(
        Cell.of(pair.field()),
        Cell.of(pair.survivor()),
        Cell.of(pair.merged()),
        Cell.of(pair.differs() ? "differs" : ""));
  }

  private static String records(List<OwnedRecord> records) {
    return records.isEmpty()
        ? "Nothing."
        : records.stream()
            .map(record -> Words.plain(record.kind()) + " " + record.id())
            .collect(Collectors.joining(", "));
  }

  /** What went back and what somebody must look through. */
  static List<String> undone(Unmerged undone) {
    return List.of(
        "Went back to its own record: " + records(undone.movedBack()),
        "Written after the merge and left where it is; some of it may belong to the other: "
            + records(undone.stayed()));
  }

  static DeskView merge(
      PageFrame frame, ClinicProfile clinic, Matter matter, DeskForms forms, DeskForms.Sent sent) {
    PatientMerge merge = matter.merge().value();
    var sections = new ArrayList<Section>();
    sections.add(Section.of("What was done", matter.undone().toArray(String[]::new))
        .table(
            List.of("Step", "By", "When", "Reason"),
            merge.steps().stream()
                .map(step -> List.of(
                    Cell.of(Words.title(step.to())),
                    Cell.of(step.by()),
                    Cell.of(Words.moment(step.at(), clinic.zone())),
                    Cell.of(step.reason())))
                .toList()));
    matter.preview().ifPresent(preview -> sections.addAll(looks(preview)));
    sections.add(next(clinic, matter, forms));
    return new DeskView(
        frame,
        clinic.name(),
        merge.merged() + " and " + merge.survivor() + ": " + Words.plain(merge.state()),
        sent.problem(),
        sections,
        VisitForms.people(clinic));
  }

  private static Section next(ClinicProfile clinic, Matter matter, DeskForms forms) {
    PatientMerge merge = matter.merge().value();
    long version = matter.merge().version();
    String address = MergePages.address(clinic.id(), merge.id());
    DeskView.Form withdraw = forms
        .form(
            merge.state() == MergeState.PROPOSED ? "Give it up" : "Leave it merged",
            address + "/withdrawal")
        .basedOn(version)
        .asking(REASON)
        .button("Withdraw");
    return switch (merge.state()) {
      case PROPOSED ->
        Section.of("What comes next", "Another person than the one who asked confirms.")
            .forms(List.of(
                forms
                    .form("Confirm the merge", address + "/confirmation")
                    .basedOn(version)
                    .asking(matter
                        .preview()
                        .map(preview -> List.of(FormInput.hidden("preview", preview.fingerprint())))
                        .orElse(List.of()))
                    .by("Who confirms")
                    .button("Merge the two records"),
                withdraw));
      case MERGED ->
        Section.of("What comes next", "A merge can be taken back, again by two people.")
            .links(List.of(new Link(
                "The record that goes on", Frames.patientAddress(clinic.id(), merge.survivor()))))
            .forms(List.of(forms
                .form("Take it back", address + "/unmerge")
                .basedOn(version)
                .asking(REASON)
                .by("Who asks")
                .button("Ask to take it back")));
      case UNMERGE_PROPOSED ->
        Section.of("What comes next", "Another person than the one who asked confirms.")
            .forms(List.of(
                forms
                    .form("Take it back", address + "/unmerge/confirmation")
                    .basedOn(version)
                    .by("Who confirms")
                    .button("Make them two records again"),
                withdraw));
      case WITHDRAWN, UNMERGED ->
        Section.of("What comes next", "Nothing: this is over. Ask for a new merge if you must.");
    };
  }
}
