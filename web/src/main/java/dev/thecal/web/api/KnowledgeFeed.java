package dev.thecal.web.api;

import dev.thecal.content.library.Leaflet;
import dev.thecal.core.clinic.ClinicProfile;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An answer to an information button: an Atom feed, or the same as JSON with each text in {@code _value}.
 *
 * @param base scheme and host of this server
 * @param at when it was asked; no leaflet knows an hour of its own
 * @param asked parameters to give back as categories
 */
record KnowledgeFeed(
    ClinicProfile clinic,
    String language,
    String base,
    Instant at,
    Map<String, String> asked,
    List<Leaflet> leaflets) {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  Map<String, Object> json() {
    return Map.of(
        "feed",
        Map.of(
            "base", base,
            "lang", language,
            "title", text(clinic.name()),
            "author", Map.of("name", value(clinic.name()), "uri", value(base + home())),
            "updated", value(at.toString()),
            "id", value("urn:thecal:" + clinic.id() + ":infobutton"),
            "category",
                asked.entrySet().stream()
                    .map(one -> Map.of("scheme", one.getKey(), "term", one.getValue()))
                    .toList(),
            "entry", leaflets.stream().map(this::entry).toList()));
  }

  private Map<String, Object> entry(Leaflet leaflet) {
    return Map.of(
        "lang", leaflet.language(),
        "title", text(leaflet.title()),
        "link",
            List.of(Map.of(
                "title",
                leaflet.title(),
                "rel",
                "alternate",
                "type",
                "text/html",
                "href",
                address(leaflet))),
        "id", value(id(leaflet)),
        "updated", value(at.toString()),
        "summary", text(leaflet.summary()));
  }

  String atom() {
    var out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.setDefaultNamespace(ATOM);
      xml.writeStartElement(ATOM, "feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", language);
      element(xml, "title", clinic.name());
      xml.writeStartElement(ATOM, "author");
      element(xml, "name", clinic.name());
      element(xml, "uri", base + home());
      xml.writeEndElement();
      element(xml, "updated", at.toString());
      element(xml, "id", "urn:thecal:" + clinic.id() + ":infobutton");
      for (Map.Entry<String, String> one : asked.entrySet()) {
        xml.writeEmptyElement(ATOM, "category");
        xml.writeAttribute("scheme", one.getKey());
        xml.writeAttribute("term", one.getValue());
      }
      for (Leaflet leaflet : leaflets) {
        entry(xml, leaflet);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      return out.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string takes all that is written to it", e);
    }
  }

  private void entry(XMLStreamWriter xml, Leaflet leaflet) throws XMLStreamException {
    xml.writeStartElement(ATOM, "entry");
    xml.writeAttribute("xml:lang", leaflet.language());
    element(xml, "title", leaflet.title());
    xml.writeEmptyElement(ATOM, "link");
    xml.writeAttribute("rel", "alternate");
    xml.writeAttribute("type", "text/html");
    xml.writeAttribute("href", address(leaflet));
    element(xml, "id", id(leaflet));
    element(xml, "updated", at.toString());
    element(xml, "summary", leaflet.summary());
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(ATOM, name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private String home() {
    return "/clinics/" + clinic.id();
  }

  private String address(Leaflet leaflet) {
    String prefix = leaflet.language().equals("en") ? "" : "/" + leaflet.language();
    return base + prefix + home() + "/leaflets/" + leaflet.id();
  }

  private String id(Leaflet leaflet) {
    return "urn:thecal:" + clinic.id() + ":leaflet:" + leaflet.id() + ":" + leaflet.language() + ":"
        + leaflet.version();
  }

  private static Map<String, String> value(String text) {
    return Map.of("_value", text);
  }

  private static Map<String, String> text(String text) {
    return Map.of("_value", text, "type", "text");
  }
}
