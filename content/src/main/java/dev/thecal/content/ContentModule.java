package dev.thecal.content;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import dev.thecal.content.library.BrokenContent;
import dev.thecal.content.library.ClinicLibraries;
import dev.thecal.content.library.ContentProblem;
import dev.thecal.content.library.LeafletLibrary;
import dev.thecal.content.library.LeafletPack;
import dev.thecal.content.lint.ContentCheck;
import dev.thecal.content.render.LeafletHtml;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Wires the leaflets: ours, then those of plugins, by their extension or with the same Multibinder. */
public final class ContentModule extends AbstractModule {

  private final List<ContentExtension> extensions;
  private final Optional<Path> folder;

  public ContentModule(Collection<ContentExtension> extensions) {
    this(extensions, Optional.empty());
  }

  /**
   * @param folder with a folder of leaflets for each clinic that has its own
   */
  public ContentModule(Collection<ContentExtension> extensions, Optional<Path> folder) {
    this.extensions = List.copyOf(extensions);
    this.folder = folder;
  }

  @Override
  protected void configure() {
    var all = Multibinder.newSetBinder(binder(), ContentExtension.class);
    extensions.forEach(extension -> all.addBinding().toInstance(extension));
  }

  /** A clinic's own page is held to what ours are held to. */
  @Provides
  @Singleton
  ClinicLibraries libraries(Set<ContentExtension> all) {
    var libraries = ClinicLibraries.load(
        Stream.concat(
                Stream.of(LeafletPack.shipped()),
                all.stream().flatMap(extension -> extension.packs().stream()))
            .toList(),
        folder);
    List<ContentProblem> problems = libraries
        .all()
        .map(ContentCheck::problems)
        .flatMap(List::stream)
        .distinct()
        .toList();
    if (folder.isPresent() && !problems.isEmpty()) {
      throw new BrokenContent(problems);
    }
    return libraries;
  }

  @Provides
  @Singleton
  LeafletLibrary library(ClinicLibraries libraries) {
    return libraries.shared();
  }

  @Provides
  @Singleton
  LeafletHtml leafletHtml() {
    return new LeafletHtml();
  }
}
