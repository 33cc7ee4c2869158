package dev.thecal.core.pathway;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.patient.Stage;
import dev.thecal.core.patient.StageMove;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** Moves patients along the care pathway by hand and shows how they came where they stand. */
public final class Pathway {

  private final PatientRegister register;
  private final PumpInBody pumps;
  private final Transactions transactions;

  @Inject
  public Pathway(PatientRegister register, PumpInBody pumps, Transactions transactions) {
    this.register = register;
    this.pumps = pumps;
    this.transactions = transactions;
  }

  /**
   * The pathway of a patient; its version counts the moves, from 1 for none.
   *
   * @throws Refusal NOT_FOUND if this clinic has no such patient
   */
  public Versioned<PathwayView> get(Access access, ClinicId clinic, PatientId patient) {
    return transactions.call(() -> {
      Stage stage = register.get(access, clinic, patient).value().stage();
      List<StageMove> moves = register.moves(access, clinic, patient);
      return new Versioned<>(
          new PathwayView(stage, AllowedMoves.from(stage), moves), moves.size() + 1L);
    });
  }

  /**
   * Moves a patient.
   *
   * @param expectedVersion what the move was based on
   * @throws Refusal STALE if the patient was moved meanwhile, CONFLICT with the allowed moves for one that is
   *     not allowed, NOT_FOUND without the patient
   */
  public Versioned<PathwayView> move(
      Access access,
      ClinicId clinic,
      PatientId patient,
      MoveRequest request,
      long expectedVersion) {
    return transactions.call(() -> {
      if (get(access, clinic, patient).version() != expectedVersion) {
        throw Refusal.stale("the pathway of patient \"" + patient + "\"");
      }
      boolean pump = pumps.of(access, clinic, patient);
      register.move(access, clinic, patient, request.cause(), now -> checked(now, request, pump));
      return get(access, clinic, patient);
    });
  }

  private static Stage checked(Stage now, MoveRequest request, boolean pump) {
    Stage to = request.to();
    if (to == now) {
      throw Refusal.conflict("no-move", "the patient stands at " + Reads.name(now) + " already");
    }
    if (request.correction()) {
      requireAgreement(to, pump);
    } else if (!AllowedMoves.from(now).contains(to)) {
      throw Refusal.conflict("move-not-allowed", notAllowed(now, to));
    }
    return to;
  }

  /** Also a correction must not say of a pump what the record of implants does not. */
  private static void requireAgreement(Stage to, boolean pump) {
    if (to.carriesPump() != pump) {
      throw Refusal.conflict(
          "stage-against-pump",
          pump
              ? "a pump is in the body by the record; record its removal, or correct the stage to one"
                  + " with a pump"
              : "no pump is in the body by the record; record the implant, or correct the stage to one"
                  + " without a pump");
    }
  }

  private static String notAllowed(Stage now, Stage to) {
    String allowed =
        AllowedMoves.from(now).stream().map(Reads::name).collect(Collectors.joining(", "));
    String cure = switch (to) {
      case TRIAL_DONE -> "; record the end of the trial instead";
      case IMPLANTED -> "; record the implant instead";
      case REMOVED -> "; record the removal of the pump instead";
      case REFERRAL,
          SCREENING,
          CANDIDATE,
          NOT_NOW,
          NOT_A_CANDIDATE,
          AUTHORISATION,
          TRIAL,
          IMPLANT_PLANNED,
          TITRATION,
          MAINTENANCE,
          REPLACEMENT_PLANNED,
          TURNED_OFF -> "; a stage that is wrong is put right with \"correction\": true";
    };
    return "from " + Reads.name(now) + " a patient cannot move to " + Reads.name(to)
        + "; allowed are " + allowed + cure;
  }
}
