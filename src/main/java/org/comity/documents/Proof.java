package org.comity.documents;

import java.io.IOException;
import java.io.StringReader;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Reads the markup of a paper back before it is set: every character must have a shape, whatever field it came from.
final class Proof {

    private static final DocumentBuilderFactory PARSERS = parsers();

    private Proof() {}

    /// @throws UnprintableText when a character would print as a gap or a substitute
    static Document read(String markup) {
        var printed = Printable.asPrinted(markup);
        var missing = Printable.unprintable(printed);
        if (!missing.isEmpty()) {
            throw new UnprintableText(new TreeSet<>(missing));
        }
        try {
            return PARSERS.newDocumentBuilder().parse(new InputSource(new StringReader(printed)));
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw new IllegalStateException("The template of a paper is not well-formed", broken);
        }
    }

    private static DocumentBuilderFactory parsers() {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory;
        } catch (ParserConfigurationException absent) {
            throw new IllegalStateException("The platform's own XML parser has these features", absent);
        }
    }
}
