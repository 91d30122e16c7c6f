package org.comity.profiles.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks through XML of others, element by element, without document types, entities, or anything from outside; no
/// deeper than documents are.
final class SafeXml {

    private static final int DEEPEST = 90;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private int depth;

    private SafeXml(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        return factory;
    }

    static SafeXml of(InputStream bytes) throws Unreadable {
        try {
            return new SafeXml(FACTORY.createXMLStreamReader(text(bytes)));
        } catch (XMLStreamException broken) {
            throw unreadable(broken);
        } catch (Counted.Overrun tooMuch) {
            throw new Unreadable(Refusal.UNPACKS_TOO_FAR);
        } catch (IOException broken) {
            throw new Unreadable(Refusal.BROKEN);
        }
    }

    /// Word files are written in UTF-8, and what says that it is in another encoding is not believed.
    private static Reader text(InputStream bytes) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BufferedReader(new InputStreamReader(bytes, decoder));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /// Goes on to the next thing; false at the end.
    boolean next() throws Unreadable {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Unreadable(Refusal.ENTITIES);
                case XMLStreamConstants.START_ELEMENT -> deeper();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // nothing to count
                }
            }
            return true;
        } catch (XMLStreamException broken) {
            throw unreadable(broken);
        } catch (RuntimeException confused) {
            // The reader of the JDK is not free of its own surprises on broken input.
            throw new Unreadable(Refusal.BROKEN);
        }
    }

    private void deeper() throws Unreadable {
        depth++;
        if (depth > DEEPEST) {
            throw new Unreadable(Refusal.TOO_DEEP);
        }
    }

    /// A limit met while unpacking comes to us inside the reader's own exception.
    private static Unreadable unreadable(XMLStreamException broken) {
        return broken.getNestedException() instanceof Counted.Overrun
                ? new Unreadable(Refusal.UNPACKS_TOO_FAR)
                : new Unreadable(Refusal.BROKEN);
    }

    boolean starts() {
        return reader.isStartElement();
    }

    boolean ends() {
        return reader.isEndElement();
    }

    boolean says() {
        return reader.isCharacters();
    }

    /// Without its prefix: files of both editions of the standard differ in their namespaces only.
    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    /// How deep one is; one at the root.
    int depth() {
        return depth;
    }

    /// The value of an attribute by its name without prefix; empty where there is none.
    String attribute(String name) {
        for (var index = 0; index < reader.getAttributeCount(); index++) {
            if (reader.getAttributeLocalName(index).equals(name)) {
                return reader.getAttributeValue(index);
            }
        }
        return "";
    }
}
