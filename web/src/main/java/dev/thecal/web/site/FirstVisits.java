package dev.thecal.web.site;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.inquiry.Inquiries;
import dev.thecal.core.inquiry.Inquiry;
import dev.thecal.core.inquiry.InquiryInput;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.patient.Stage;
import dev.thecal.core.transaction.Transactions;
import dev.thecal.scheduling.booking.BookingDesk;
import dev.thecal.scheduling.booking.BookingRequest;
import dev.thecal.scheduling.booking.Slot;
import dev.thecal.scheduling.booking.SlotSearch;
import dev.thecal.scheduling.booking.VisitType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Books a first visit for somebody whom the clinic does not know: registers the person as a referral, takes the slot
 * and tells the front desk, all or nothing, once for each form. Whether the person stands in the register already is
 * not told; the desk merges the two.
 */
public final class FirstVisits {

  private static final int DAYS_AHEAD = 28;
  private static final int SEARCHED = 200;
  private static final int NOON = 12;
  private static final int SHOWN = 15;
  private static final PatientId NOBODY = new PatientId("visitor");

  private final Inquiries inquiries;
  private final PatientRegister register;
  private final BookingDesk desk;
  private final Transactions transactions;

  @Inject
  public FirstVisits(
      Inquiries inquiries, PatientRegister register, BookingDesk desk, Transactions transactions) {
    this.inquiries = inquiries;
    this.register = register;
    this.desk = desk;
    this.transactions = transactions;
  }

  /**
   * Who comes.
   *
   * @param bornOn as the person says; the desk checks it at the visit
   */
  record Person(String givenName, String familyName, LocalDate bornOn) {}

  /** A few free times a day and site, from tomorrow on. */
  List<Slot> free(Access access, ClinicProfile clinic) {
    LocalDate tomorrow = LocalDate.ofInstant(access.at(), clinic.zone()).plusDays(1);
    List<Slot> found = desk.findSlots(
        access,
        new SlotSearch(
            clinic.id(),
            NOBODY,
            VisitType.FIRST_VISIT,
            tomorrow,
            tomorrow.plusDays(DAYS_AHEAD),
            SEARCHED,
            false));
    return few(clinic, found);
  }

  /** One early, one around noon and one later each day: a quarter of an hour more or less is no choice. */
  private static List<Slot> few(ClinicProfile clinic, List<Slot> found) {
    Map<String, Slot> few = new LinkedHashMap<>();
    found.forEach(slot -> {
      var local = slot.startsAt().atZone(clinic.site(slot.siteId()).zone());
      int part = local.getHour() < NOON - 1 ? 0 : local.getHour() < NOON + 2 ? 1 : 2;
      few.putIfAbsent(slot.siteId() + local.toLocalDate() + part, slot);
    });
    return few.values().stream().limit(SHOWN).toList();
  }

  /**
   * @param formKey of the form; sent twice, it books once
   * @throws Refusal as {@link BookingDesk#book}, INVALID for a date of birth in the future
   */
  Versioned<Inquiry> book(
      Access access,
      ClinicId clinic,
      InquiryInput asked,
      Person person,
      Slot slot,
      String formKey) {
    return transactions.call(() -> inquiries.findByForm(access, clinic, formKey).orElseGet(() -> {
      Versioned<Inquiry> told = inquiries.submit(access, clinic, asked, formKey);
      Patient patient = patient(clinic, asked, person, formKey);
      register.register(access, patient);
      desk.book(
          access,
          new BookingRequest(
              clinic,
              patient.id(),
              VisitType.FIRST_VISIT,
              slot,
              Optional.of("booked on the public site, " + told.value().reference())));
      return told;
    }));
  }

  /** The id comes from the form, so that a second attempt cannot register the person again. */
  private static Patient patient(
      ClinicId clinic, InquiryInput asked, Person person, String formKey) {
    String id = UUID.nameUUIDFromBytes(formKey.getBytes(StandardCharsets.UTF_8)).toString();
    return new Patient(
        clinic,
        new PatientId(id),
        person.familyName(),
        person.givenName(),
        person.bornOn(),
        Optional.empty(),
        asked.language(),
        asked.phone(),
        asked.email(),
        Optional.empty(),
        Stage.REFERRAL);
  }
}
