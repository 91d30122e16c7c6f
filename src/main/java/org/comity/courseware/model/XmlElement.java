package org.comity.courseware.model;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.comity.courseware.model.PackageRefused.Reason;

/// An element of a manifest. Elements and attributes are known by their local names: tools spell the namespaces of
/// the standards in many ways.
///
/// Read without document types and entities, and no deeper and larger than a manifest is.
final class XmlElement {

    private static final int DEEPEST = 60;
    private static final int MOST = 60_000;
    private static final int LONGEST_TEXT = 70_000;

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlElement(String name) {
        this.name = name;
    }

    /// @param file its name, for whoever is told that it is not read
    static XmlElement read(byte[] bytes, String file) throws PackageRefused {
        try {
            return read(reader(bytes), file);
        } catch (XMLStreamException | RuntimeException broken) {
            // The parser of the platform throws several kinds of the latter for bytes that are no text.
            throw new PackageRefused(Reason.MANIFEST, file);
        }
    }

    private static XMLStreamReader reader(byte[] bytes) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }

    private static XmlElement read(XMLStreamReader xml, String file) throws XMLStreamException, PackageRefused {
        var open = new ArrayDeque<XmlElement>();
        var document = new XmlElement("");
        open.push(document);
        var elements = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MOST || open.size() > DEEPEST) {
                        throw new PackageRefused(Reason.MANIFEST, file);
                    }
                    var element = of(xml);
                    open.element().children.add(element);
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.element().add(xml.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new PackageRefused(Reason.DOCTYPE, file);
                default -> {}
            }
        }
        return document.children.getFirst();
    }

    private static XmlElement of(XMLStreamReader xml) {
        var element = new XmlElement(xml.getLocalName());
        for (var at = 0; at < xml.getAttributeCount(); at++) {
            element.attributes.put(xml.getAttributeLocalName(at), xml.getAttributeValue(at));
        }
        return element;
    }

    private void add(String part) {
        if (text.length() + part.length() <= LONGEST_TEXT) {
            text.append(part);
        }
    }

    String name() {
        return name;
    }

    String text() {
        return text.toString().strip();
    }

    /// The text of a child; empty where there is none.
    String text(String child) {
        return first(child).map(XmlElement::text).orElse("");
    }

    /// Empty where there is none.
    String attribute(String wanted) {
        return attributes.getOrDefault(wanted, "").strip();
    }

    Stream<XmlElement> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    Stream<XmlElement> children() {
        return children.stream();
    }

    Optional<XmlElement> first(String wanted) {
        return children(wanted).findFirst();
    }

    /// Whether an element of that name stands anywhere in it.
    boolean holds(String wanted) {
        return children.stream().anyMatch(child -> child.name.equals(wanted) || child.holds(wanted));
    }

    /// @throws PackageRefused naming what is missing
    XmlElement required(String child) throws PackageRefused {
        return first(child).orElseThrow(() -> new PackageRefused(Reason.MISSING, name + "/" + child));
    }

    /// @throws PackageRefused naming what is missing
    String requiredAttribute(String wanted) throws PackageRefused {
        var value = attribute(wanted);
        if (value.isEmpty()) {
            throw new PackageRefused(Reason.MISSING, name + "/@" + wanted);
        }
        return value;
    }
}
