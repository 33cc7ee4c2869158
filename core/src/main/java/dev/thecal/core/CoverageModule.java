package dev.thecal.core;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.thecal.core.coverage.AuthorisationRecords;
import dev.thecal.core.coverage.Authorisations;
import dev.thecal.core.coverage.BillingCodeRecords;
import dev.thecal.core.coverage.BillingCodes;
import dev.thecal.core.coverage.PayerPolicies;
import dev.thecal.core.store.CoreStores;
import jakarta.inject.Singleton;

/** Who pays; a part of {@link CoreModule}. */
final class CoverageModule extends AbstractModule {

  @Override
  protected void configure() {
    bind(BillingCodes.class).in(Singleton.class);
    bind(Authorisations.class).in(Singleton.class);
  }

  @Provides
  @Singleton
  PayerPolicies payerPolicies() {
    return PayerPolicies.shipped();
  }

  @Provides
  AuthorisationRecords authorisationRecords(CoreStores stores) {
    return stores.authorisationRecords();
  }

  @Provides
  BillingCodeRecords billingCodeRecords(CoreStores stores) {
    return stores.billingCodeRecords();
  }
}
