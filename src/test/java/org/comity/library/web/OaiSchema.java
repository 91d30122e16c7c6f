package org.comity.library.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.SAXException;

/// Holds answers of the harvest against what OAI-PMH 2.0 and Dublin Core ask, offline: by the schemas of this project
/// and, where somebody has them in a folder named by `COMITY_OAI_SCHEMAS`, by those of the protocol too.
final class OaiSchema {

    private static final List<String> OURS = List.of("language.xsd", "elements.xsd", "dublin-core.xsd", "answer.xsd");
    private static final List<String> THEIRS = List.of("xml.xsd", "simpledc20021212.xsd", "oai_dc.xsd", "OAI-PMH.xsd");

    private final List<Schema> schemas = new ArrayList<>();

    OaiSchema() throws SAXException, IOException {
        schemas.add(schema(OURS, name -> Objects.requireNonNull(OaiSchema.class.getResourceAsStream("/oai/" + name))));
        var folder = System.getenv("COMITY_OAI_SCHEMAS");
        if (folder != null) {
            schemas.add(schema(THEIRS, name -> Files.newInputStream(Path.of(folder, name))));
        }
    }

    private interface Opening {
        InputStream open(String name) throws IOException;
    }

    private static Schema schema(List<String> names, Opening opening) throws SAXException, IOException {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        var texts = new HashMap<String, byte[]>();
        for (var name : names) {
            try (var in = opening.open(name)) {
                texts.put(name, in.readAllBytes());
            }
        }
        factory.setResourceResolver(offline(texts));
        // The record and the answer around it: neither names the other.
        return factory.newSchema(names.reversed().stream()
                .limit(2)
                .map(name -> new StreamSource(new ByteArrayInputStream(texts.getOrDefault(name, new byte[0])), name))
                .toArray(StreamSource[]::new));
    }

    /// @throws SAXException with what is not as it must be
    void check(String answer) throws SAXException, IOException {
        for (var schema : schemas) {
            schema.newValidator().validate(new StreamSource(new StringReader(answer)));
        }
    }

    /// Nothing is fetched: a file is found by the end of its address, whatever comes before.
    private static LSResourceResolver offline(Map<String, byte[]> texts) {
        var documents = documents();
        return (type, namespace, publicId, systemId, base) -> {
            var name = systemId.substring(systemId.lastIndexOf('/') + 1);
            var text = texts.get(name);
            if (text == null) {
                throw new IllegalStateException("A schema asks for " + systemId);
            }
            var input = documents.createLSInput();
            input.setSystemId(name);
            input.setByteStream(new ByteArrayInputStream(text));
            return input;
        };
    }

    private static DOMImplementationLS documents() {
        try {
            return (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        } catch (ReflectiveOperationException none) {
            throw new IllegalStateException(none);
        }
    }
}
