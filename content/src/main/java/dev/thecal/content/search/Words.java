package dev.thecal.content.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** How the words of one language are cut, stemmed, widened by synonyms and forgiven. */
final class Words {

  static final String LANGUAGE = "language";
  static final String TITLE = "title";
  static final String KEYWORDS = "keywords";
  static final String SUMMARY = "summary";
  static final String TEXT = "text";

  /** A hit in the title counts for more than one in the text. */
  private static final Map<String, Float> WEIGHTS =
      Map.of(TITLE, 4f, KEYWORDS, 4f, SUMMARY, 2f, TEXT, 1f);

  private static final float SYNONYM = 0.6f;
  private static final float MISSPELT = 0.3f;
  /** A shorter word has too many neighbours. */
  private static final int FORGIVEN_FROM = 4;

  private static final int TWO_LETTERS_FROM = 8;

  private final String language;
  private final Analyzer analyzer;
  private final List<List<List<String>>> synonyms = new ArrayList<>();

  private Words(String language, Analyzer analyzer) {
    this.language = language;
    this.analyzer = analyzer;
  }

  /** Spanish as Spanish, everything else as English. */
  static Words of(String language) {
    boolean spanish = language.equals("es");
    var words = new Words(language, spanish ? new Spanish() : new English());
    words.readSynonyms(spanish ? "es" : "en");
    return words;
  }

  Analyzer analyzer() {
    return analyzer;
  }

  /**
   * Every word should be there, as itself or a synonym; one that no leaflet has, as a near miss. Empty if
   * there is no word.
   *
   * @param known whether a leaflet has the word as it was typed
   */
  Optional<Query> query(String text, Predicate<Term> known) {
    List<String> typed = tokens(text);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    var query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(LANGUAGE, language)), Occur.FILTER);
    var any = new BooleanQuery.Builder();
    for (String word : typed) {
      boolean typedRight =
          WEIGHTS.keySet().stream().anyMatch(field -> known.test(new Term(field, word)));
      WEIGHTS.forEach(
          (field, weight) -> any.add(word(field, word, weight, !typedRight), Occur.SHOULD));
    }
    for (List<String> synonym : synonymsOf(typed)) {
      WEIGHTS.forEach((field, weight) ->
          any.add(new BoostQuery(phrase(field, synonym), weight * SYNONYM), Occur.SHOULD));
    }
    return Optional.of(query.add(any.build(), Occur.MUST).build());
  }

  private static Query word(String field, String word, float weight, boolean forgive) {
    var either = new BooleanQuery.Builder();
    either.add(new BoostQuery(new TermQuery(new Term(field, word)), weight), Occur.SHOULD);
    if (forgive && word.length() >= FORGIVEN_FROM) {
      int edits = word.length() >= TWO_LETTERS_FROM ? 2 : 1;
      either.add(
          new BoostQuery(
              new ConstantScoreQuery(new FuzzyQuery(new Term(field, word), edits, 1)),
              weight * MISSPELT),
          Occur.SHOULD);
    }
    return either.build();
  }

  private static Query phrase(String field, List<String> words) {
    return words.size() == 1
        ? new TermQuery(new Term(field, words.get(0)))
        : new PhraseQuery(field, words.toArray(String[]::new));
  }

  /** The other members of every set of which one member was typed. */
  private Set<List<String>> synonymsOf(List<String> typed) {
    var others = new LinkedHashSet<List<String>>();
    synonyms.stream()
        .filter(set -> set.stream().anyMatch(member -> contains(typed, member)))
        .forEach(others::addAll);
    return others;
  }

  private static boolean contains(List<String> typed, List<String> member) {
    return Collections.indexOfSubList(typed, member) >= 0;
  }

  private void readSynonyms(String file) {
    String path = "/search/synonyms." + file + ".txt";
    try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(path), path)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line ->
              synonyms.add(List.of(line.split(",")).stream().map(this::tokens).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private List<String> tokens(String text) {
    var tokens = new ArrayList<String>();
    try (TokenStream stream = analyzer.tokenStream(TEXT, text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    return List.copyOf(tokens);
  }

  /** Plurals only: a stronger stemmer would join words that mean different things. */
  private static final class English extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
      var source = new StandardTokenizer();
      TokenStream words = new LowerCaseFilter(source);
      words = new StopFilter(words, EnglishAnalyzer.getDefaultStopSet());
      words = new EnglishMinimalStemFilter(words);
      return new TokenStreamComponents(source, new ASCIIFoldingFilter(words));
    }
  }

  /** Accents are folded after stemming: people leave them out. */
  private static final class Spanish extends Analyzer {

    private static final CharArraySet STOPS = SpanishAnalyzer.getDefaultStopSet();

    @Override
    protected TokenStreamComponents createComponents(String field) {
      var source = new StandardTokenizer();
      TokenStream words = new StopFilter(new LowerCaseFilter(source), STOPS);
      words = new ASCIIFoldingFilter(words);
      return new TokenStreamComponents(source, new SpanishLightStemFilter(words));
    }
  }
}
