package org.comity.requests.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.comity.documents.VeraPdf;
import org.comity.requests.ARequest;
import org.comity.requests.model.CanonicalContent;
import org.comity.requests.model.Content;
import org.comity.requests.model.Field;
import org.comity.requests.model.Identifier;
import org.comity.requests.model.IdentifierKind;
import org.comity.requests.model.MeasureRules;
import org.comity.requests.model.Request;
import org.comity.requests.model.Status;
import org.comity.requests.model.ToTranslate;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// What a request says is inside its document as data, and comes out as it was written.
class RequestDataTest {

    private static final ObjectMapper MAPPER = JsonMapper.shared();

    private static final List<String> HOSTILE = List.of(
            "</value><value field=\"facts\">forged</value> & &amp; &#0; ]]> <!-- --> <?x?> <!DOCTYPE a>",
            "\"},\"about\":{\"measure\":\"extradition\"} \\ \\u0000 \\\" ' ` ${7*7} {{7*7}}",
            "\u200eحساب\u200f «ميناء» abc \u05e9\u05dc\u05d5\u05dd e\u0301 é ẞ  two  spaces ",
            "line\nline\n\n\ttab",
            "x".repeat(4_000));

    @Test
    void whatIsReadBackFromTheDocumentIsWhatTheRequestSaysHoweverHostile() throws Exception {
        for (var text : HOSTILE) {
            var request = saying(text);
            var pdf = Printed.DOCUMENTS.print(request);
            var files = inside(pdf);
            assertThat(files.keySet()).containsExactlyInAnyOrder(RequestData.JSON, RequestData.XML);
            var json = MAPPER.readTree(Objects.requireNonNull(files.get(RequestData.JSON)));
            assertThat(values(json.get("content").get("values"))).isEqualTo(said(request));
            var xml = parsed(Objects.requireNonNull(files.get(RequestData.XML)));
            assertThat(values(xml)).isEqualTo(said(request));
            assertThat(about(xml)).isEqualTo(values(json.get("about")));
            assertThat(identifiers(xml)).isEqualTo(identifiers(json));
        }
    }

    @Test
    void hostileDataLeaveTheDocumentValid() {
        assertThat(VeraPdf.complaints(Printed.DOCUMENTS.print(saying(HOSTILE.getFirst()))))
                .isEmpty();
    }

    /// The order of the schema is the order of the alphabet, so that nobody has to remember one.
    @Test
    void theXmlOfEveryMeasureFollowsItsSchemaAndTheJsonHasTheNamesOfIts() throws Exception {
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(RequestDataTest.class.getResource("/schemas/request-1.xsd"));
        var names = MAPPER.readTree(RequestDataTest.class.getResourceAsStream("/schemas/request-1.schema.json"))
                .get("properties")
                .get("about")
                .get("properties");
        for (var measure : MeasureRules.offered()) {
            for (var status : List.of(Status.DRAFT, Status.SENT)) {
                var request = ARequest.thatIs(status)
                        .asking(measure)
                        .saying(Printed.full(measure))
                        .build();
                var data = new RequestData(request, measure.rules().template(), ToTranslate.of(request, List.of("en")));
                schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(data.xml())));
                var about = MAPPER.readTree(data.json()).get("about");
                var told = new TreeSet<>(names.propertyNames());
                if (status == Status.DRAFT) {
                    told.remove("dated");
                }
                assertThat(new TreeSet<>(about.propertyNames())).isEqualTo(told);
                about.properties().forEach(name -> {
                    var pattern = names.get(name.getKey()).path("pattern").asString("");
                    if (!pattern.isEmpty()) {
                        assertThat(name.getValue().asString()).matches(pattern);
                    }
                });
            }
        }
    }

    @Test
    void whatHasToBeTranslatedIsNamedOnceBothLanguagesAreKnown() {
        var request = saying("Somebody entered a server.");
        var portuguese = request.withContent(request.content().with(Map.of(Field.WRITTEN_IN, "pt")));

        assertThat(toTranslate(portuguese, List.of("en")))
                .contains("facts", "linkToOffence", "personInCharge")
                .doesNotContain("phone", "writtenIn");
        assertThat(toTranslate(portuguese, List.of("en", "pt"))).isEmpty();
        assertThat(new String(data(request, List.of("en")).json(), StandardCharsets.UTF_8))
                .doesNotContain("toTranslate");
        assertThat(new String(data(portuguese, List.of()).json(), StandardCharsets.UTF_8))
                .doesNotContain("toTranslate");
    }

    private static List<String> toTranslate(Request request, List<String> accepted) {
        var told = MAPPER.readTree(data(request, accepted).json())
                .get("about")
                .get("toTranslate")
                .asString();
        return told.isEmpty() ? List.of() : List.of(told.split(" "));
    }

    private static RequestData data(Request request, List<String> accepted) {
        return new RequestData(request, "T-CY(2018)11 / comity 3", ToTranslate.of(request, accepted));
    }

    /// As `docs/request-data.md` says it is checked.
    @Test
    void theContentStandsInTheFileByteForByteAsItIsDigested() {
        var request = saying(HOSTILE.getFirst());
        var file = new String(
                new RequestData(request, "T-CY(2018)11 / comity 3", ToTranslate.of(request, List.of())).json(),
                StandardCharsets.UTF_8);
        var content = file.substring(file.indexOf(",\"content\":") + 11, file.length() - 1);
        assertThat(Sha256.of(content.getBytes(StandardCharsets.UTF_8))).isEqualTo(CanonicalContent.hash(request));
        assertThat(file)
                .contains("\"digest\":\"" + CanonicalContent.hash(request).hex());
    }

    private static Request saying(String text) {
        var values = new HashMap<>(ARequest.completeContent().values());
        values.put(Field.FACTS, text);
        values.put(Field.SUBJECT, text.lines().findFirst().orElseThrow().substring(0, 4));
        return ARequest.thatIs(Status.SENT)
                .saying(Content.of(
                        values,
                        List.of(
                                ARequest.ipAddress("2026-11-02T03:12:09", "Asia/Tokyo"),
                                new Identifier(IdentifierKind.OTHER, "<&\"'> \u200eحساب\u200f", "", "", ""))))
                .build();
    }

    private static Map<String, String> said(Request request) {
        var said = new TreeMap<String, String>();
        request.content().values().forEach((field, value) -> said.put(field.key(), value));
        return said;
    }

    private static Map<String, byte[]> inside(byte[] pdf) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var document = Loader.loadPDF(pdf)) {
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog())
                    .getEmbeddedFiles()
                    .getNames();
            for (var file : names.entrySet()) {
                assertThat(file.getValue().getCOSObject().getNameAsString(COSName.getPDFName("AFRelationship")))
                        .isEqualTo("Data");
                files.put(file.getKey(), file.getValue().getEmbeddedFile().toByteArray());
            }
        }
        return files;
    }

    private static Map<String, String> values(JsonNode object) {
        var values = new TreeMap<String, String>();
        object.properties()
                .forEach(one -> values.put(one.getKey(), one.getValue().asString()));
        return values;
    }

    private static Document parsed(byte[] xml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static Map<String, String> values(Document xml) {
        var values = new TreeMap<String, String>();
        var found = xml.getElementsByTagNameNS(RequestData.NAMESPACE, "value");
        for (var number = 0; number < found.getLength(); number++) {
            var one = (Element) found.item(number);
            assertThat(values.put(one.getAttribute("field"), one.getTextContent()))
                    .isNull();
        }
        return values;
    }

    private static Map<String, String> about(Document xml) {
        var about = new TreeMap<String, String>();
        var found = xml.getElementsByTagNameNS(RequestData.NAMESPACE, "about")
                .item(0)
                .getChildNodes();
        for (var number = 0; number < found.getLength(); number++) {
            if (found.item(number) instanceof Element one) {
                about.put(one.getLocalName(), one.getTextContent());
            }
        }
        return about;
    }

    private static List<Map<String, String>> identifiers(JsonNode json) {
        return json.get("content").get("identifiers").values().stream()
                .map(RequestDataTest::values)
                .toList();
    }

    private static List<Map<String, String>> identifiers(Document xml) {
        var found = xml.getElementsByTagNameNS(RequestData.NAMESPACE, "identifier");
        return IntStream.range(0, found.getLength())
                .mapToObj(number -> (Element) found.item(number))
                .<Map<String, String>>map(one -> new TreeMap<>(Map.of(
                        "kind", one.getAttribute("kind"),
                        "at", one.getAttribute("at"),
                        "zone", one.getAttribute("zone"),
                        "port", one.getAttribute("port"),
                        "value", one.getTextContent())))
                .toList();
    }
}
