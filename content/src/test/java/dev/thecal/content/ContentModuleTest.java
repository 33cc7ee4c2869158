package dev.thecal.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
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
      sources:
        - A book | Chapter 3
      ---
      ## What it is {#what-it-is}

      Some text.
      """;

  @Test
  void an_extension_adds_its_leaflets_to_ours() {
    var library = Guice.createInjector(new ContentModule(), new OneMorePage())
        .getInstance(LeafletLibrary.class);

    assertThat(library.find("our-page", "en")).isPresent();
    assertThat(library.find("the-trial", "en")).isPresent();
  }

  private static final class OneMorePage extends AbstractModule {

    @Override
    protected void configure() {
      Multibinder.newSetBinder(binder(), ContentExtension.class)
          .addBinding()
          .toInstance(new Extension());
    }
  }

  private static final class Extension implements ContentExtension {

    @Override
    public String name() {
      return "one-more-page";
    }

    @Override
    public List<LeafletPack> packs() {
      return List.of(() -> List.of(new LeafletFile("our-page.md", PAGE)));
    }
  }
}
