package dev.thecal.content.search;

import dev.thecal.content.library.Leaflet;
import dev.thecal.content.library.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Finds leaflets by words: stems, synonyms and up to two wrong letters, in one language at a time. The
 * index is built once, in memory; the object is immutable and safe to share.
 */
public final class LeafletSearch {

  /** More than anyone reads. */
  private static final int MOST_RESULTS = 50;

  private static final String KEY = "key";

  private final Map<String, Leaflet> leaflets = new LinkedHashMap<>();
  private final Map<String, Words> words = new LinkedHashMap<>();
  private final IndexSearcher searcher;

  /** Over these leaflets, for example those that a clinic shows today. */
  public LeafletSearch(Collection<Leaflet> leaflets) {
    var directory = new ByteBuffersDirectory();
    leaflets.forEach(leaflet -> {
      this.leaflets.put(key(leaflet), leaflet);
      words.computeIfAbsent(leaflet.language(), Words::of);
    });
    try {
      for (Map.Entry<String, Words> language : words.entrySet()) {
        index(directory, language.getKey(), language.getValue());
      }
      if (words.isEmpty()) {
        new IndexWriter(directory, new IndexWriterConfig()).close();
      }
      this.searcher = new IndexSearcher(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
  }

  /**
   * Best first.
   *
   * @param text what somebody typed; nothing found for an empty one
   * @param language ISO 639-1; nothing found in one that has no leaflets
   */
  public List<Leaflet> find(String text, String language) {
    Optional<Query> query =
        Optional.ofNullable(words.get(language)).flatMap(known -> known.query(text, this::has));
    if (query.isEmpty()) {
      return List.of();
    }
    try {
      var found = searcher.search(query.get(), MOST_RESULTS);
      var fields = searcher.storedFields();
      var results = new ArrayList<Leaflet>();
      for (ScoreDoc hit : found.scoreDocs) {
        Optional.ofNullable(leaflets.get(fields.document(hit.doc).get(KEY)))
            .ifPresent(results::add);
      }
      return List.copyOf(results);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
  }

  private boolean has(Term term) {
    try {
      return searcher.getIndexReader().docFreq(term) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
  }

  private void index(ByteBuffersDirectory directory, String language, Words known)
      throws IOException {
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(known.analyzer()))) {
      for (Leaflet leaflet : leaflets.values()) {
        if (leaflet.language().equals(language)) {
          writer.addDocument(document(leaflet));
        }
      }
    }
  }

  private static Document document(Leaflet leaflet) {
    var document = new Document();
    document.add(new StringField(KEY, key(leaflet), Field.Store.YES));
    document.add(new StringField(Words.LANGUAGE, leaflet.language(), Field.Store.NO));
    document.add(new TextField(Words.TITLE, leaflet.title(), Field.Store.NO));
    document.add(new TextField(
        Words.KEYWORDS, String.join(". ", leaflet.topic().keywords()), Field.Store.NO));
    document.add(new TextField(Words.SUMMARY, leaflet.summary(), Field.Store.NO));
    for (Section section : leaflet.sections()) {
      document.add(
          new TextField(Words.TEXT, section.heading() + "\n" + section.markdown(), Field.Store.NO));
    }
    return document;
  }

  private static String key(Leaflet leaflet) {
    return leaflet.language() + "/" + leaflet.id();
  }
}
