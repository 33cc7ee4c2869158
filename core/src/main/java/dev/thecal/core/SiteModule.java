package dev.thecal.core;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.thecal.core.inquiry.EmergencyWords;
import dev.thecal.core.inquiry.Inquiries;
import dev.thecal.core.inquiry.InquiryRecords;
import dev.thecal.core.store.CoreStores;
import dev.thecal.core.testimonial.TestimonialRecords;
import dev.thecal.core.testimonial.Testimonials;
import jakarta.inject.Singleton;

/** What the public site keeps; a part of {@link CoreModule}. */
final class SiteModule extends AbstractModule {

  @Override
  protected void configure() {
    bind(Inquiries.class).in(Singleton.class);
    bind(Testimonials.class).in(Singleton.class);
  }

  @Provides
  @Singleton
  EmergencyWords emergencyWords() {
    return EmergencyWords.shipped();
  }

  @Provides
  InquiryRecords inquiryRecords(CoreStores stores) {
    return stores.inquiryRecords();
  }

  @Provides
  TestimonialRecords testimonialRecords(CoreStores stores) {
    return stores.testimonialRecords();
  }
}
