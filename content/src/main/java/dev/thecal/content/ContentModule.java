package dev.thecal.content;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import dev.thecal.content.library.LeafletLibrary;
import dev.thecal.content.library.LeafletPack;
import dev.thecal.content.render.LeafletHtml;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Stream;

/** Wires the leaflets: ours, then those of the extensions. */
public final class ContentModule extends AbstractModule {

  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), ContentExtension.class);
  }

  @Provides
  @Singleton
  LeafletLibrary library(Set<ContentExtension> extensions) {
    return LeafletLibrary.load(Stream.concat(
            Stream.of(LeafletPack.shipped()),
            extensions.stream().flatMap(extension -> extension.packs().stream()))
        .toList());
  }

  @Provides
  @Singleton
  LeafletHtml leafletHtml() {
    return new LeafletHtml();
  }
}
