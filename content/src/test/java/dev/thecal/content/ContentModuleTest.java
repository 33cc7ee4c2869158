package dev.thecal.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.multibindings.Multibinder;
import dev.thecal.content.library.LeafletFile;
import dev.thecal.content.library.LeafletLibrary;
import dev.thecal.content.library.LeafletPack;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentModuleTest {

  private static final String PAGE = """
      ---
      id: our-page
      language: en
      title: Our page
      summary: What this page says.
      version: 1.0.0
      status: draft
      next-review-due: 2027-01-31
      change: First version.
      kind: living
      sources:
        - A book | Chapter 3
      ---
      ## What it is {#what-it-is}

      Some text.
      """;

  private static final ContentExtension ONE_MORE_PAGE = new ContentExtension() {
    @Override
    public List<LeafletPack> packs() {
      return List.of(() -> List.of(new LeafletFile("our-page.md", PAGE)));
    }
  };

  @Test
  void an_extension_adds_its_leaflets_to_ours() {
    assertBoth(Guice.createInjector(new ContentModule(List.of(ONE_MORE_PAGE))));
  }

  @Test
  void so_does_a_module_of_somebody_else() {
    Module other = binder -> Multibinder.newSetBinder(binder, ContentExtension.class)
        .addBinding()
        .toInstance(ONE_MORE_PAGE);

    assertBoth(Guice.createInjector(new ContentModule(List.of()), other));
  }

  private static void assertBoth(Injector injector) {
    var library = injector.getInstance(LeafletLibrary.class);
    assertThat(library.find("our-page", "en")).isPresent();
    assertThat(library.find("the-trial", "en")).isPresent();
  }
}
