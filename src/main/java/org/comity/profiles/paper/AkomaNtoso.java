package org.comity.profiles.paper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.comity.profiles.ActIdentifier;
import org.comity.profiles.Excerpt;
import org.comity.profiles.Provision;
import org.comity.profiles.Row;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// Writes provisions in Akoma Ntoso 3.0 (OASIS LegalDocML): each a document with its identification, the identifiers of
/// its act as aliases, the articles it serves as references, its text in each language as body; those of a State as a
/// collection. What is written is what this node knows of a provision, not the act: the act has its own address.
public final class AkomaNtoso {

    private static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
    private static final String NODE = "#comity";

    private final Country state;
    private final LocalDate on;
    private final LocalDate today;
    private final String remark;

    /// @param on the day the law is shown of
    /// @param today by what day's knowledge
    /// @param remark what stands in every document
    public AkomaNtoso(Country state, LocalDate on, LocalDate today, String remark) {
        this.state = state;
        this.on = on;
        this.today = today;
        this.remark = remark;
    }

    public byte[] provision(Row row) {
        return written(xml -> document(xml, row, ""));
    }

    /// @param rows one at least
    public byte[] collection(List<Row> rows) {
        return written(xml -> {
            xml.writeStartElement("documentCollection");
            xml.writeAttribute("name", "legalProfile");
            meta(xml, work("legal-profile"), List.of(), "", List.of());
            xml.writeStartElement("collectionBody");
            var number = 0;
            for (var row : rows) {
                number++;
                xml.writeStartElement("component");
                xml.writeAttribute("eId", "cmp_" + number);
                document(xml, row, "cmp_" + number + "__");
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private interface Body {
        void write(Elements xml) throws XMLStreamException;
    }

    private static byte[] written(Body body) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = new Elements(
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name()));
            xml.begin();
            body.write(xml);
            xml.end();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void document(Elements xml, Row row, String prefix) throws XMLStreamException {
        var provision = row.provision();
        xml.writeStartElement("doc");
        xml.writeAttribute("name", "provision");
        meta(
                xml,
                work("provision/" + row.version().id()),
                provision.identifier().stream().toList(),
                prefix,
                provision.articles());
        xml.writeStartElement("mainBody");
        paragraph(xml, named(provision));
        var number = 0;
        for (var excerpt : provision.excerpts()) {
            number++;
            text(xml, excerpt, prefix + "text_" + number);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String named(Provision provision) {
        return List.of(provision.place(), provision.act()).stream()
                .filter(part -> !part.isEmpty())
                .reduce((place, act) -> place + ", " + act)
                .orElse("–");
    }

    private static void text(Elements xml, Excerpt excerpt, String id) throws XMLStreamException {
        xml.writeStartElement("tblock");
        xml.writeAttribute("eId", id);
        xml.writeAttribute("xml:lang", excerpt.language());
        xml.writeAttribute("class", excerpt.official() ? "official" : "unofficial");
        for (var line : excerpt.text().lines().filter(one -> !one.isBlank()).toList()) {
            paragraph(xml, line);
        }
        xml.writeEndElement();
    }

    private static void paragraph(Elements xml, String text) throws XMLStreamException {
        xml.writeStartElement("p");
        xml.writeText(text);
        xml.writeEndElement();
    }

    private String work(String what) {
        return "/akn/" + state.code().toLowerCase(Locale.ROOT) + "/doc/" + on + "/" + what;
    }

    private void meta(Elements xml, String work, List<ActIdentifier> aliases, String prefix, List<ArticleRef> articles)
            throws XMLStreamException {
        xml.writeStartElement("meta");
        xml.writeStartElement("identification");
        xml.writeAttribute("source", NODE);
        level(xml, "FRBRWork", work, on, "lawAsOf", aliases);
        xml.writeEmpty("FRBRcountry", "value", state.code().toLowerCase(Locale.ROOT));
        xml.writeEmpty("FRBRprescriptive", "value", "false");
        xml.writeEmpty("FRBRauthoritative", "value", "false");
        xml.writeEndElement();
        level(xml, "FRBRExpression", work + "/mul@" + today, today, "knownOn", List.of());
        xml.writeEmpty("FRBRlanguage", "language", "mul");
        xml.writeEndElement();
        level(xml, "FRBRManifestation", work + "/mul@" + today + ".akn", today, "written", List.of());
        xml.writeEmpty("FRBRformat", "value", "application/akn+xml");
        xml.writeEndElement();
        xml.writeEndElement();
        references(xml, prefix, articles);
        remark(xml, prefix);
        xml.writeEndElement();
    }

    /// One level of FRBR, left open for what it alone has.
    private static void level(
            Elements xml, String level, String address, LocalDate date, String what, List<ActIdentifier> aliases)
            throws XMLStreamException {
        xml.writeStartElement(level);
        xml.writeEmpty("FRBRthis", "value", address + (level.equals("FRBRWork") ? "/!main" : ""));
        xml.writeEmpty("FRBRuri", "value", address);
        for (var alias : aliases) {
            xml.writeEmpty("FRBRalias", "value", alias.text(), "name", alias.caseLaw() ? "ecli" : "eli");
        }
        xml.writeEmpty("FRBRdate", "date", date.toString(), "name", what);
        xml.writeEmpty("FRBRauthor", "href", NODE);
    }

    private static void references(Elements xml, String prefix, List<ArticleRef> articles) throws XMLStreamException {
        xml.writeStartElement("references");
        xml.writeAttribute("source", NODE);
        xml.writeEmpty(
                "TLCOrganization",
                "eId",
                prefix + "comity",
                "href",
                "/akn/ontology/organization/comity",
                "showAs",
                "Comity");
        var number = 0;
        for (var article : articles) {
            number++;
            xml.writeEmpty(
                    "TLCReference",
                    "eId",
                    prefix + "ref_" + number,
                    "name",
                    "article",
                    "href",
                    "/akn/ontology/reference/" + article.treaty() + "/" + article.provision(),
                    "showAs",
                    article.display());
        }
        xml.writeEndElement();
    }

    private void remark(Elements xml, String prefix) throws XMLStreamException {
        xml.writeStartElement("notes");
        xml.writeAttribute("source", NODE);
        xml.writeStartElement("note");
        xml.writeAttribute("eId", prefix + "note_1");
        paragraph(xml, remark);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /// Elements of the namespace, whose texts hold nothing that XML cannot.
    private static final class Elements {

        private final XMLStreamWriter xml;

        Elements(XMLStreamWriter xml) {
            this.xml = xml;
        }

        void begin() throws XMLStreamException {
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement("akomaNtoso");
            xml.writeDefaultNamespace(NAMESPACE);
        }

        void end() throws XMLStreamException {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        }

        void writeStartElement(String name) throws XMLStreamException {
            xml.writeStartElement(name);
        }

        void writeEndElement() throws XMLStreamException {
            xml.writeEndElement();
        }

        void writeAttribute(String name, String value) throws XMLStreamException {
            xml.writeAttribute(name, clean(value));
        }

        void writeEmpty(String name, String... attributes) throws XMLStreamException {
            xml.writeEmptyElement(name);
            for (var at = 0; at < attributes.length; at += 2) {
                writeAttribute(attributes[at], attributes[at + 1]);
            }
        }

        void writeText(String text) throws XMLStreamException {
            xml.writeCharacters(clean(text));
        }

        /// The characters of XML 1.0, section 2.2.
        private static String clean(String text) {
            var kept = new StringBuilder();
            text.codePoints()
                    .filter(point -> point == 0x9
                            || point == 0xA
                            || point == 0xD
                            || (point >= 0x20 && point <= 0xD7FF)
                            || (point >= 0xE000 && point <= 0xFFFD)
                            || point >= 0x10000)
                    .forEach(kept::appendCodePoint);
            return kept.toString();
        }
    }
}
