package dev.thecal.web.page;

import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.Site;
import java.util.List;
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

  public static PhoneBox phones(ClinicProfile clinic) {
    return new PhoneBox(
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
}
