package dev.thecal.core;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.thecal.core.timeline.AuthorisationSource;
import dev.thecal.core.timeline.ChangeSource;
import dev.thecal.core.timeline.ChartSource;
import dev.thecal.core.timeline.ComplicationSource;
import dev.thecal.core.timeline.ConversionSource;
import dev.thecal.core.timeline.DeviceSource;
import dev.thecal.core.timeline.OperationSource;
import dev.thecal.core.timeline.PathwaySource;
import dev.thecal.core.timeline.PlanSource;
import dev.thecal.core.timeline.PumpSource;
import dev.thecal.core.timeline.RecallSource;
import dev.thecal.core.timeline.ScanSource;
import dev.thecal.core.timeline.SymptomSource;
import dev.thecal.core.timeline.Timeline;
import dev.thecal.core.timeline.TimelineSource;
import dev.thecal.core.timeline.TrialSource;
import dev.thecal.core.timeline.VisitSource;
import jakarta.inject.Singleton;

/** The timeline and core's sources: one line each. */
public final class TimelineModule extends AbstractModule {

  @Override
  protected void configure() {
    bind(Timeline.class).in(Singleton.class);
    var sources = Multibinder.newSetBinder(binder(), TimelineSource.class);
    sources.addBinding().to(AuthorisationSource.class).in(Singleton.class);
    sources.addBinding().to(ChangeSource.class).in(Singleton.class);
    sources.addBinding().to(ChartSource.class).in(Singleton.class);
    sources.addBinding().to(ComplicationSource.class).in(Singleton.class);
    sources.addBinding().to(ConversionSource.class).in(Singleton.class);
    sources.addBinding().to(DeviceSource.class).in(Singleton.class);
    sources.addBinding().to(OperationSource.class).in(Singleton.class);
    sources.addBinding().to(PathwaySource.class).in(Singleton.class);
    sources.addBinding().to(PlanSource.class).in(Singleton.class);
    sources.addBinding().to(PumpSource.class).in(Singleton.class);
    sources.addBinding().to(RecallSource.class).in(Singleton.class);
    sources.addBinding().to(ScanSource.class).in(Singleton.class);
    sources.addBinding().to(SymptomSource.class).in(Singleton.class);
    sources.addBinding().to(TrialSource.class).in(Singleton.class);
    sources.addBinding().to(VisitSource.class).in(Singleton.class);
  }
}
