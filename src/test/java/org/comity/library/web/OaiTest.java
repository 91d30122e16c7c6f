package org.comity.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// The library harvested as other libraries do. Every answer, of errors too, is held against the schema
/// beside this test, offline; see its README for whose it is.
@NodeTest
class OaiTest {

    private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";
    private static final int MOST_PARTS = 500;
    private static final List<String> DUBLIN_CORE = List.of(
            "title",
            "creator",
            "subject",
            "description",
            "publisher",
            "contributor",
            "date",
            "type",
            "format",
            "identifier",
            "source",
            "language",
            "relation",
            "coverage",
            "rights");

    private static OaiSchema schema;

    private final Http library = Http.visitor();

    @BeforeAll
    static void readTheSchemas() throws Exception {
        schema = new OaiSchema();
    }

    @Test
    void theRepositoryDescribesItself() throws Exception {
        var identify = content(answer("verb=Identify"));

        assertThat(names(identify))
                .containsExactly(
                        "repositoryName",
                        "baseURL",
                        "protocolVersion",
                        "adminEmail",
                        "earliestDatestamp",
                        "deletedRecord",
                        "granularity");
        assertThat(text(identify, "protocolVersion")).isEqualTo("2.0");
        assertThat(text(identify, "deletedRecord")).isEqualTo("persistent");
        assertThat(text(identify, "granularity")).isEqualTo("YYYY-MM-DDThh:mm:ssZ");
        assertThat(text(identify, "baseURL")).endsWith("/oai");
    }

    @Test
    void anIndependentHarvesterTakesEveryWorkOnceAndNoneIsMissing() throws Exception {
        var harvested = harvest("ListRecords", "metadataPrefix=oai_dc");
        var listed = new tools.jackson.databind.ObjectMapper()
                .readTree(library.get("/api/v1/library").body())
                .get("total")
                .asInt();

        assertThat(harvested.keySet()).doesNotHaveDuplicates();
        assertThat(harvested.values().stream().filter(deleted -> !deleted)).hasSize(listed);
        assertThat(harvest("ListIdentifiers", "metadataPrefix=oai_dc").keySet()).isEqualTo(harvested.keySet());
    }

    @Test
    void aSetHoldsTheWorksOfItsKindAlone() throws Exception {
        var notes = harvest("ListRecords", "metadataPrefix=oai_dc&set=guidance-note");

        assertThat(notes.keySet()).anyMatch(id -> id.endsWith(":t-cy-2013-7")).noneMatch(id -> id.endsWith(":ets-185"));
    }

    @Test
    void oneRecordIsGivenWithItsDisclaimerAmongTheRights() throws Exception {
        var id = harvest("ListIdentifiers", "metadataPrefix=oai_dc&set=treaty").keySet().stream()
                .filter(one -> one.endsWith(":cets-224"))
                .findFirst()
                .orElseThrow();
        var record = first(content(answer("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + encoded(id))), "record");

        checkRecord(record);
        assertThat(record.getTextContent()).contains("Second Additional Protocol", "only that text is authentic");
    }

    @Test
    void harvestingFromAMomentOnGivesWhatChangedSinceToTheSecond() throws Exception {
        var earliest = Instant.parse(text(content(answer("verb=Identify")), "earliestDatestamp"));

        assertThat(harvest("ListIdentifiers", "metadataPrefix=oai_dc&from=" + earliest + "&until=" + earliest))
                .isNotEmpty();
        assertThat(error("verb=ListIdentifiers&metadataPrefix=oai_dc&until=" + earliest.minusSeconds(1)))
                .isEqualTo("noRecordsMatch");
    }

    @ParameterizedTest
    @CsvSource({
        "verb=Nothing, badVerb",
        "x=y, badVerb",
        "verb=Identify&verb=Identify, badVerb",
        "verb=Identify&set=treaty, badArgument",
        "verb=ListRecords, badArgument",
        "verb=GetRecord&identifier=x, badArgument",
        "verb=ListRecords&metadataPrefix=marc, cannotDisseminateFormat",
        "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-31, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=yesterday, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2025-01-01, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-01T00:00:00Z, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&set=poems, noRecordsMatch",
        "verb=ListRecords&resumptionToken=AAAA, badResumptionToken",
        "verb=ListRecords&resumptionToken=AAAA&metadataPrefix=oai_dc, badArgument",
        "verb=ListSets&resumptionToken=AAAA, badResumptionToken",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:elsewhere:ets-185, idDoesNotExist",
        "verb=ListMetadataFormats&identifier=nobody, idDoesNotExist",
        "verb=ListIdentifiers&metadataPrefix=oai_dc&from=3000-01-01, noRecordsMatch"
    })
    void whatIsWrongIsNamedByTheProtocolsCode(String query, String code) throws Exception {
        assertThat(error(query)).isEqualTo(code);
    }

    /// A schema that lets everything pass would show nothing.
    @ParameterizedTest
    @CsvSource({
        "<repositoryName>, <repositoryTitle>, </repositoryName>, </repositoryTitle>",
        "<protocolVersion>2.0, <protocolVersion>1.1, x, x",
        "<deletedRecord>persistent, <deletedRecord>often, x, x",
        "YYYY-MM-DDThh:mm:ssZ, YYYY, x, x",
        "<request, <question, </request>, </question>",
        "verb=, word=, x, x"
    })
    void anAnswerThatIsAlteredIsNotValid(String one, String becomes, String other, String too) {
        var answer = library.get("/oai?verb=Identify").body();
        var altered = answer.replace(one, becomes).replace(other, too);

        assertThat(altered).isNotEqualTo(answer);
        assertThatThrownBy(() -> schema.check(altered)).isInstanceOf(SAXException.class);
    }

    @Test
    void soItIsForRecords() {
        var answer = library.get("/oai?verb=ListRecords&metadataPrefix=oai_dc&set=treaty")
                .body();

        for (var altered : List.of(
                answer.replace("dc:title", "dc:titel"),
                answer.replaceFirst("<datestamp>[^<]*", "<datestamp>yesterday"),
                answer.replaceFirst("<header>", "<header status=\"lost\">"),
                answer.replaceFirst("<dc:creator>", "<dc:creator><b/>"),
                answer.replaceFirst("<metadata>", "<metadata/><metadata>"))) {
            assertThat(altered).isNotEqualTo(answer);
            assertThatThrownBy(() -> schema.check(altered)).isInstanceOf(SAXException.class);
        }
    }

    @Test
    void itIsAskedByPostAsWell() {
        var reply = library.raw("POST", "/oai", "verb=Identify", "Content-Type", "application/x-www-form-urlencoded");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("<Identify>");
    }

    @Test
    void setsAndFormatsAreListed() throws Exception {
        assertThat(text(first(content(answer("verb=ListMetadataFormats")), "metadataFormat"), "metadataPrefix"))
                .isEqualTo("oai_dc");
        assertThat(children(content(answer("verb=ListSets")))).allSatisfy(set -> {
            assertThat(names(set)).containsExactly("setSpec", "setName");
            assertThat(text(set, "setSpec")).matches("[A-Za-z0-9\\-_.!~*'()]+");
        });
    }

    private Map<String, Boolean> harvest(String verb, String query) throws Exception {
        var found = new LinkedHashMap<String, Boolean>();
        var asked = query;
        for (var part = 0; part < MOST_PARTS; part++) {
            var list = content(answer("verb=" + verb + "&" + asked));
            var token = "";
            for (var child : children(list)) {
                switch (child.getLocalName()) {
                    case "record" -> {
                        checkRecord(child);
                        take(found, first(child, "header"));
                    }
                    case "header" -> {
                        checkHeader(child);
                        take(found, child);
                    }
                    case "resumptionToken" -> {
                        token = child.getTextContent();
                        assertThat(child.getAttribute("completeListSize")).matches("[1-9]\\d*");
                        assertThat(child.getAttribute("cursor")).matches("\\d+");
                    }
                    default -> throw new AssertionError("Not of a list: " + child.getLocalName());
                }
            }
            if (token.isEmpty()) {
                return found;
            }
            asked = "resumptionToken=" + encoded(token);
        }
        throw new AssertionError("The list does not end");
    }

    private static void take(Map<String, Boolean> found, Element header) {
        var before = found.put(
                text(header, "identifier"), header.getAttribute("status").equals("deleted"));
        assertThat(before).as("a record that came twice").isNull();
    }

    private static void checkHeader(Element header) {
        assertThat(names(header)).startsWith("identifier", "datestamp");
        assertThat(new HashSet<>(names(header))).isSubsetOf("identifier", "datestamp", "setSpec");
        assertThat(text(header, "datestamp")).matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");
        assertThat(header.getAttribute("status")).isIn("", "deleted");
    }

    private static void checkRecord(Element record) {
        var header = first(record, "header");
        checkHeader(header);
        if (header.getAttribute("status").equals("deleted")) {
            assertThat(names(record)).containsExactly("header");
            return;
        }
        assertThat(names(record)).containsExactly("header", "metadata");
        var dublinCore = children(first(record, "metadata")).getFirst();
        assertThat(dublinCore.getNamespaceURI()).isEqualTo("http://www.openarchives.org/OAI/2.0/oai_dc/");
        assertThat(dublinCore.getLocalName()).isEqualTo("dc");
        assertThat(children(dublinCore)).isNotEmpty().allSatisfy(element -> {
            assertThat(element.getNamespaceURI()).isEqualTo("http://purl.org/dc/elements/1.1/");
            assertThat(element.getLocalName()).isIn(DUBLIN_CORE);
        });
    }

    private String error(String query) throws Exception {
        var error = content(answer(query));
        assertThat(error.getLocalName()).isEqualTo("error");
        return error.getAttribute("code");
    }

    private Document answer(String query) throws Exception {
        var reply = library.get("/oai?" + query);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type")).startsWith("text/xml");
        schema.check(reply.body());
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(reply.bytes()));
    }

    /// What the answer holds besides its date and the request, once its frame was held against the protocol.
    private static Element content(Document answer) {
        var root = answer.getDocumentElement();
        assertThat(root.getLocalName()).isEqualTo("OAI-PMH");
        assertThat(root.getNamespaceURI()).isEqualTo(NAMESPACE);
        var parts = children(root);
        assertThat(parts).hasSize(3);
        assertThat(parts.get(0).getLocalName()).isEqualTo("responseDate");
        assertThat(parts.get(0).getTextContent()).matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");
        assertThat(parts.get(1).getLocalName()).isEqualTo("request");
        return parts.get(2);
    }

    private static List<Element> children(Element parent) {
        var found = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    private static List<String> names(Element parent) {
        return children(parent).stream().map(Element::getLocalName).toList();
    }

    private static Element first(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(parent.getLocalName() + " without " + name));
    }

    private static String text(Element parent, String name) {
        return first(parent, name).getTextContent();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
