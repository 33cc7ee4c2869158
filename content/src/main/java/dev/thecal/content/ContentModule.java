package dev.thecal.content;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import dev.thecal.content.library.LeafletLibrary;
import dev.thecal.content.library.LeafletPack;
import dev.thecal.content.render.LeafletHtml;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Wires the leaflets: ours, then those of plugins, by their extension or with the same Multibinder. */
public final class ContentModule extends AbstractModule {

  private final List<ContentExtension> extensions;

  public ContentModule(Collection<ContentExtension> extensions) {
    this.extensions = List.copyOf(extensions);
  }

  @Override
  protected void configure() {
    var all = Multibinder.newSetBinder(binder(), ContentExtension.class);
    extensions.forEach(extension -> all.addBinding().toInstance(extension));
  }

  @Provides
  @Singleton
  LeafletLibrary library(Set<ContentExtension> all) {
    return LeafletLibrary.load(Stream.concat(
            Stream.of(LeafletPack.shipped()),
            all.stream().flatMap(extension -> extension.packs().stream()))
        .toList());
  }

  @Provides
  @Singleton
  LeafletHtml leafletHtml() {
    return new LeafletHtml();
  }
}
