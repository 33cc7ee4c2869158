package dev.thecal.core.visit;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.patient.PatientId;
import java.util.List;

/** Keeps orders by telephone and readings of pumps. {@link PumpOrders} is the service to call. */
public interface OrderRecords {

  void addPhoneOrder(Access access, Implant implant, PhoneOrder order);

  /** The oldest first. */
  List<PhoneOrder> phoneOrders(Access access, ClinicId clinic, PatientId patient);

  /**
   * Adds whom somebody told of a reading.
   *
   * @param reading as it was read: this becomes the one after its last
   * @return false if somebody else added one meanwhile
   */
  boolean addEscalation(
      Access access,
      ClinicId clinic,
      PatientId patient,
      RecordedInterrogation reading,
      ReadingEscalation escalation);

  void addInterrogation(Access access, Implant implant, RecordedInterrogation interrogation);

  /** The oldest first, each with who was told of it. */
  List<RecordedInterrogation> interrogations(Access access, ClinicId clinic, PatientId patient);
}
