package org.comity.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.comity.testing.Http.Reply;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// A feed as a reader of feeds takes it: well-formed, and with everything RFC 4287 demands.
///
/// @param id absolute
/// @param self where it says that it is
public record AnAtomFeed(String id, String title, String self, List<Entry> entries) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    public record Entry(String id, String title, String link, String summary) {}

    /// @throws AssertionError when it is not valid
    public static AnAtomFeed of(Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type")).startsWith("application/atom+xml");
        var feed = parsed(reply.bytes());
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(feed.getAttributeNS(XMLConstants.XML_NS_URI, "lang")).isNotEmpty();
        assertThat(children(feed, "author")).as("an author for all entries").isNotEmpty();
        OffsetDateTime.parse(only(feed, "updated"));
        var entries = children(feed, "entry").stream().map(AnAtomFeed::entry).toList();
        assertThat(entries).extracting(Entry::id).doesNotHaveDuplicates();
        var id = absolute(only(feed, "id"));
        var self = link(feed, "self").orElseThrow();
        return new AnAtomFeed(id, only(feed, "title"), self, entries);
    }

    private static Entry entry(Element entry) {
        OffsetDateTime.parse(only(entry, "updated"));
        var summary = children(entry, "summary");
        assertThat(summary).hasSizeLessThan(2);
        return new Entry(
                absolute(only(entry, "id")),
                only(entry, "title"),
                link(entry, "alternate").orElseThrow(() -> new AssertionError("An entry leads nowhere")),
                summary.isEmpty() ? "" : summary.getFirst().getTextContent());
    }

    private static Optional<String> link(Element parent, String relation) {
        var links = children(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> absolute(link.getAttribute("href")))
                .toList();
        assertThat(links).as("links " + relation).hasSizeLessThan(2);
        return links.stream().findFirst();
    }

    private static String only(Element parent, String name) {
        var found = children(parent, name);
        assertThat(found).as(name).hasSize(1);
        assertThat(found.getFirst().getTextContent()).as(name).isNotBlank();
        return found.getFirst().getTextContent();
    }

    private static String absolute(String address) {
        assertThat(URI.create(address).isAbsolute()).as(address).isTrue();
        return address;
    }

    private static List<Element> children(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast)
                .filter(element -> ATOM.equals(element.getNamespaceURI()) && name.equals(element.getLocalName()))
                .toList();
    }

    private static Element parsed(byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes))
                    .getDocumentElement();
        } catch (Exception malformed) {
            throw new AssertionError("Not well-formed", malformed);
        }
    }
}
