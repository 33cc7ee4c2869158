package dev.thecal.core.inquiry;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import java.util.List;
import java.util.Optional;

/** Keeps inquiries. {@link Inquiries} is the service to call. */
public interface InquiryRecords {

  /**
   * Adds an inquiry at version 1.
   *
   * @return false if the form was sent before, or the number is taken
   */
  boolean add(Access access, Inquiry inquiry);

  /**
   * Replaces an inquiry whose version is still the expected one.
   *
   * @return false if it is not
   */
  boolean replace(Access access, Inquiry inquiry, long expectedVersion);

  Optional<Versioned<Inquiry>> find(Access access, ClinicId clinic, InquiryId id);

  /** Those in a state, what is urgent first, then the oldest first. */
  List<Versioned<Inquiry>> list(
      Access access,
      ClinicId clinic,
      InquiryState state,
      boolean urgent,
      Optional<InquiryCursor> after,
      int limit);
}
