package dev.thecal.core;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.thecal.core.merge.Duplicates;
import dev.thecal.core.merge.MergeCheck;
import dev.thecal.core.merge.MergeRecords;
import dev.thecal.core.merge.Merges;
import dev.thecal.core.merge.PatientRows;
import dev.thecal.core.store.CoreStores;
import jakarta.inject.Singleton;

/** Duplicates and merges; each module adds the rows it keeps about patients. */
public final class MergeModule extends AbstractModule {

  @Override
  protected void configure() {
    bind(Duplicates.class).in(Singleton.class);
    bind(MergeCheck.class).in(Singleton.class);
    bind(Merges.class).in(Singleton.class);
    Multibinder.newSetBinder(binder(), PatientRows.class);
  }

  @ProvidesIntoSet
  PatientRows patientRows(CoreStores stores) {
    return stores.patientRows();
  }

  @Provides
  MergeRecords mergeRecords(CoreStores stores) {
    return stores.mergeRecords();
  }
}
