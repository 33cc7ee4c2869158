package dev.thecal.scheduling.proposal;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Routes proposed for home refills. Nothing of it is booked before somebody accepts a route.
 *
 * @param routes by day, then nurse
 * @param unplaced patients who may have a refill at home but for whom no route has room, and why
 * @param inClinic patients who come due and are seen in the clinic, with the first reason against a refill at home
 * @param undated patients whose pump has no date: a person must look at them
 * @param booked pumps that have a refill booked already and were left alone
 * @param travelMinutes all driving
 */
public record HomeProposal(
    ClinicId clinic,
    List<ProposedRoute> routes,
    List<PatientReason> unplaced,
    List<PatientReason> inClinic,
    List<PatientId> undated,
    int booked,
    long travelMinutes) {

  public HomeProposal {
    routes = List.copyOf(routes);
    unplaced = List.copyOf(unplaced);
    inClinic = List.copyOf(inClinic);
    undated = List.copyOf(undated);
  }

  /** Somebody, and why. */
  public record PatientReason(PatientId patient, String text) {}

  /**
   * A nurse's day.
   *
   * @param leaves the base
   * @param back at the base
   */
  public record ProposedRoute(
      String nurse,
      LocalDate on,
      LocalTime leaves,
      LocalTime back,
      long travelMinutes,
      List<ProposedStop> stops) {

    public ProposedRoute {
      stops = List.copyOf(stops);
    }
  }

  /**
   * A house.
   *
   * @param late after the pump's latest acceptable day
   */
  public record ProposedStop(
      PatientId patient,
      String implantId,
      long travelMinutes,
      LocalTime begins,
      LocalTime ends,
      boolean late) {}
}
