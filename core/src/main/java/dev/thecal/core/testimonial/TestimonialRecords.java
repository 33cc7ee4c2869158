package dev.thecal.core.testimonial;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import java.util.List;

/** Keeps testimonials. {@link Testimonials} is the service to call. */
public interface TestimonialRecords {

  /**
   * Adds a testimonial at version 1.
   *
   * @return false if the id is taken
   */
  boolean add(Access access, Testimonial testimonial);

  /**
   * Replaces a testimonial whose version is still the expected one.
   *
   * @return false if it is not
   */
  boolean replace(Access access, Testimonial testimonial, long expectedVersion);

  /** All of a clinic, withdrawn ones too, the newest first. */
  List<Versioned<Testimonial>> list(Access access, ClinicId clinic);
}
