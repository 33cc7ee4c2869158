package dev.thecal.web.site;

import dev.thecal.content.library.Leaflet;
import dev.thecal.content.render.ClinicLeaflets;
import dev.thecal.content.render.ClinicValues;
import dev.thecal.content.render.Wording;
import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.web.site.Block.Heading;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One visit to a clinic's site: whose, in which language, on which day; and the words for it. */
final class Visit {

  private final ClinicProfile clinic;
  private final SiteLanguage language;
  private final Access access;
  private final ClinicLeaflets leaflets;
  private final Wording words;
  private final Map<String, String> values;

  Visit(ClinicProfile clinic, SiteLanguage language, Access access, ClinicLeaflets leaflets) {
    this.clinic = clinic;
    this.language = language;
    this.access = access;
    this.leaflets = leaflets;
    this.words = Wording.of("site", language.code());
    this.values = ClinicValues.of(clinic, language.code());
  }

  ClinicProfile clinic() {
    return clinic;
  }

  SiteLanguage language() {
    return language;
  }

  Access access() {
    return access;
  }

  LocalDate today() {
    return LocalDate.ofInstant(access.at(), clinic.zone());
  }

  /** A phrase of the site with the clinic's values in it. */
  String say(String key, Object... parts) {
    String text = words.phrase(key, parts);
    int from = text.indexOf("[[");
    while (from >= 0) {
      int to = text.indexOf("]]", from);
      text = text.substring(0, from) + value(text.substring(from + 2, to)) + text.substring(to + 2);
      from = text.indexOf("[[", from);
    }
    return text;
  }

  String say(String prefix, Enum<?> code) {
    return words.phrase(prefix, code);
  }

  Said said(String key, Object... parts) {
    return Said.of(say(key, parts));
  }

  List<Said> said(List<String> keys) {
    return keys.stream().map(this::said).toList();
  }

  /** {@code prefix.1}, {@code prefix.2}, … up to the count. */
  List<Said> numbered(String prefix, int count) {
    return Stream.iterate(1, n -> n + 1)
        .limit(count)
        .map(n -> said(prefix + "." + n))
        .toList();
  }

  Heading heading(String id, String key, Object... parts) {
    return new Heading(id, say(key, parts));
  }

  /** What the clinic's profile puts into that placeholder of a leaflet. */
  String value(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("no value of a clinic is called \"" + name + "\"");
    }
    return value;
  }

  /** A value that is a list. */
  List<Said> lines(String name) {
    return Stream.of(value(name).split("\n", -1)).map(Said::of).toList();
  }

  /** What the clinic has written itself, which is English. */
  Said own(String text) {
    return new Said(text, language == SiteLanguage.EN ? "" : SiteLanguage.EN.code());
  }

  List<Said> own(List<String> texts) {
    return texts.stream().map(this::own).toList();
  }

  /** The address of a page of this clinic in this language. */
  String address(String path) {
    return address(path, language);
  }

  String address(String path, SiteLanguage in) {
    return in.prefix() + "/clinics/" + clinic.id() + path;
  }

  /** A leaflet that the library has and the site may show; others are linked nowhere. */
  Optional<Leaflet> leaflet(String id) {
    return leaflets.find(id, language.code()).filter(found -> !found.overdueOn(today()));
  }

  /** Also one that is overdue, which says so: an address that was given out must lead somewhere. */
  Optional<Leaflet> anyLeaflet(String id) {
    return leaflets.find(id, language.code());
  }

  /** As one article, with the English beside it where a translation has not been reviewed. */
  String leafletHtml(Leaflet leaflet) {
    return leaflets.html(leaflet, today());
  }

  List<Leaflet> leaflets() {
    return leaflets.onSite(language.code(), today());
  }

  String leafletAddress(Leaflet leaflet) {
    return address("/leaflets/" + leaflet.id());
  }
}
