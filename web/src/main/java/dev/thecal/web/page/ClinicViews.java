package dev.thecal.web.page;

import dev.thecal.content.library.Leaflet;
import dev.thecal.content.render.ClinicValues;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.Clinician;
import dev.thecal.core.clinic.OfferedCondition;
import dev.thecal.core.clinic.RefillRules;
import dev.thecal.core.clinic.Site;
import dev.thecal.web.page.ClinicPageView.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns clinic profiles into what the public pages show. */
public final class ClinicViews {

  private static final Link EMERGENCY = Link.phone("911");

  private ClinicViews() {}

  static NetworkPageView network(
      PageFrame frame, List<ClinicProfile> clinics, List<ClinicProfile> unpublished) {
    return new NetworkPageView(
        frame,
        clinics.stream().map(ClinicViews::card).toList(),
        unpublished.stream().map(Frames::home).toList());
  }

  static ClinicPageView clinic(PageFrame frame, ClinicProfile clinic, List<Leaflet> leaflets) {
    return new ClinicPageView(
        frame,
        clinic.name(),
        clinic.therapy().name(),
        clinic.therapy().synonyms(),
        clinic.therapy().definition(),
        clinic.website().purpose(),
        clinic.contact().acceptingPatients(),
        clinic.contact().notice(),
        Frames.home(clinic).address() + "/self-check",
        phones(clinic),
        clinic.services().stream()
            .map(s -> new ClinicPageView.Offer(Words.of(s.discipline()), s.offers()))
            .toList(),
        clinic.conditions().stream().map(ClinicViews::condition).distinct().toList(),
        clinic.sites().stream().map(ClinicViews::place).toList(),
        clinic.team().stream().map(ClinicViews::member).toList(),
        leaflets.stream().map(leaflet -> leaflet(clinic, leaflet)).toList(),
        refills(clinic.policies().refill()),
        clinic.coverage().payers().stream().map(Words::of).toList(),
        clinic.coverage().costFactors(),
        clinic.coverage().helpsWithAuthorisation());
  }

  /** How to reach the clinic. */
  public static ClinicPageView.PhoneBox phones(ClinicProfile clinic) {
    return new ClinicPageView.PhoneBox(
        Link.phone(clinic.contact().phone()),
        clinic.contact().tollFree().map(Link::phone),
        Link.phone(clinic.afterHours().onCallPhone()),
        clinic.afterHours().instruction(),
        EMERGENCY);
  }

  private static NetworkPageView.Card card(ClinicProfile clinic) {
    String names = clinic.sites().stream().map(Site::name).collect(Collectors.joining(", "));
    int count = clinic.sites().size();
    return new NetworkPageView.Card(
        clinic.name(),
        clinic.therapy().name(),
        clinic.contact().acceptingPatients(),
        clinic.contact().notice(),
        count == 1 ? names : count + " sites: " + names,
        Frames.home(clinic).address(),
        Frames.worklistAddress(clinic),
        "/staff/clinics/" + clinic.id() + "/inbox",
        "/staff/clinics/" + clinic.id() + "/testimonials");
  }

  private static Named condition(OfferedCondition condition) {
    return new Named(condition.name(), condition.explained().orElse(""), Optional.empty());
  }

  private static ClinicPageView.Place place(Site site) {
    return new ClinicPageView.Place(
        site.name(), site.address(), Link.phone(site.phone()), OpenHours.lines(site));
  }

  /** What a member is qualified for and since when; the evidence stays with the clinic. */
  private static Named member(Clinician member) {
    String credentials = member.credentials().stream()
        .map(credential -> credential.name() + " since " + credential.since())
        .collect(Collectors.joining(". "));
    String role = Words.title(member.role());
    return new Named(
        member.name(), credentials.isEmpty() ? role : role + ". " + credentials, Optional.empty());
  }

  private static Named leaflet(ClinicProfile clinic, Leaflet leaflet) {
    return new Named(
        leaflet.title(),
        leaflet.summary(),
        Optional.of(Frames.home(clinic).address() + "/leaflets/" + leaflet.id()));
  }

  private static ClinicPageView.Refills refills(RefillRules rules) {
    return new ClinicPageView.Refills(
        rules.credentials().stream().map(Words::of).collect(Collectors.joining(" or ")),
        ClinicValues.words(rules.interval()),
        rules.homeService());
  }
}
