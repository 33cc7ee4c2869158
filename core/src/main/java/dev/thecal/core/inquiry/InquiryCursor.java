package dev.thecal.core.inquiry;

import java.time.Instant;

/** Where a page of inquiries ended. */
public record InquiryCursor(Instant receivedAt, InquiryId id) {

  public static InquiryCursor of(Inquiry last) {
    return new InquiryCursor(last.receivedAt(), last.id());
  }
}
