package org.comity.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comity.evidence.proof.CustodyLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// `case.jsonld`, read as linked data by a library of others: it holds what the manifest and the chain
/// hold, in words that CASE and UCO have.
class CaseGraphTest {

    private static final String CASE = "https://ontology.caseontology.org/case/investigation/";
    private static final String UCO = "https://ontology.unifiedcyberontology.org/uco/";

    /// Looked up in the ontologies, release 1.4.0, whose 1.x releases only add.
    private static final Set<String> WORDS = Set.of(
            CASE + "Investigation",
            CASE + "InvestigativeAction",
            CASE + "ProvenanceRecord",
            CASE + "exhibitNumber",
            CASE + "focus",
            CASE + "rootExhibitNumber",
            CASE + "wasInformedBy",
            UCO + "action/endTime",
            UCO + "action/instrument",
            UCO + "action/object",
            UCO + "action/participant",
            UCO + "action/performer",
            UCO + "action/startTime",
            UCO + "core/createdBy",
            UCO + "core/description",
            UCO + "core/hasFacet",
            UCO + "core/name",
            UCO + "core/object",
            UCO + "core/objectCreatedTime",
            UCO + "core/objectMarking",
            UCO + "identity/Organization",
            UCO + "identity/Person",
            UCO + "marking/MarkingDefinition",
            UCO + "marking/StatementMarking",
            UCO + "marking/definition",
            UCO + "marking/definitionType",
            UCO + "marking/statement",
            UCO + "observable/ContentDataFacet",
            UCO + "observable/File",
            UCO + "observable/FileFacet",
            UCO + "observable/ObservableObject",
            UCO + "observable/fileName",
            UCO + "observable/filePath",
            UCO + "observable/hash",
            UCO + "observable/sizeInBytes",
            UCO + "tool/Tool",
            UCO + "types/Hash",
            UCO + "types/hashMethod",
            UCO + "types/hashValue");

    private final APackage made = APackage.ofThreeFiles();
    private final Map<String, List<JsonObject>> byType = new HashMap<>();
    private final Set<String> words = new TreeSet<>();
    private final Set<String> ids = new TreeSet<>();
    private final Set<String> references = new TreeSet<>();

    @BeforeEach
    void read() throws Exception {
        var written = Repacked.unpacked(made.written()).get("case.jsonld");
        walk(JsonLd.expand(JsonDocument.of(new ByteArrayInputStream(written))).get());
    }

    @Test
    void everyWordIsOneOfTheOntologies() {
        assertThat(words).isEqualTo(new TreeSet<>(WORDS));
    }

    @Test
    void everythingThatIsReferredToIsThereAndNamedForGood() {
        assertThat(ids)
                .containsAll(references)
                .allMatch(
                        id -> id.matches(
                                "urn:comity:evidence:[a-z-]+-[0-9a-f]{8}-[0-9a-f]{4}-[0-5][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}"));
    }

    @Test
    void everyFileIsThereWithNameSizeAndDigest() {
        var said = new ArrayList<String>();
        for (var file : of(UCO + "observable/File")) {
            var facets = file.getJsonArray(UCO + "core/hasFacet").getValuesAs(JsonObject.class);
            var hash = facets.get(1).getJsonArray(UCO + "observable/hash").getJsonObject(0);
            assertThat(value(hash, UCO + "types/hashMethod")).isEqualTo("SHA256");
            said.add(value(facets.getFirst(), UCO + "observable/fileName") + " "
                    + value(facets.getFirst(), UCO + "observable/sizeInBytes") + " "
                    + value(hash, UCO + "types/hashValue"));
        }
        var held = new ArrayList<String>();
        made.files.keySet().forEach(part -> held.add(part.name() + " " + part.size() + " " + part.sha256()));
        assertThat(said).containsAll(held).hasSize(held.size() + 1);
        assertThat(of(CASE + "ProvenanceRecord")).hasSize(held.size() + 1);
    }

    @Test
    void everyLinkIsAnActionThatKnowsTheOneBefore() {
        var actions = of(CASE + "InvestigativeAction");
        assertThat(actions.stream()
                        .map(action -> value(action, UCO + "core/name"))
                        .toList())
                .isEqualTo(
                        made.custody().stream().map(link -> link.act().name()).toList());
        assertThat(actions.stream()
                        .map(action -> value(action, UCO + "action/startTime"))
                        .toList())
                .isEqualTo(made.custody().stream()
                        .map(CustodyLink::at)
                        .map(Object::toString)
                        .toList());
        for (var at = 1; at < actions.size(); at++) {
            assertThat(actions.get(at)
                            .getJsonArray(CASE + "wasInformedBy")
                            .getJsonObject(0)
                            .getString("@id"))
                    .isEqualTo(actions.get(at - 1).getString("@id"));
        }
        assertThat(of(UCO + "identity/Person")).hasSize(2);
    }

    @Test
    void theConditionsOfUseMarkThePackage() {
        assertThat(of(UCO + "marking/StatementMarking").stream()
                        .map(one -> value(one, UCO + "marking/statement"))
                        .toList())
                .isEqualTo(made.conditions);
    }

    private List<JsonObject> of(String type) {
        return byType.getOrDefault(type, List.of());
    }

    private static String value(JsonObject node, String name) {
        var value = node.getJsonArray(name).getJsonObject(0).get("@value");
        return value instanceof JsonString text ? text.getString() : String.valueOf(value);
    }

    private void walk(JsonValue value) {
        if (value instanceof JsonArray all) {
            all.forEach(this::walk);
        } else if (value instanceof JsonObject node) {
            node(node);
        }
    }

    private void node(JsonObject node) {
        if (node.containsKey("@value")) {
            return;
        }
        var id = node.getString("@id");
        if (node.size() == 1) {
            references.add(id);
            return;
        }
        assertThat(ids.add(id)).as(id).isTrue();
        for (var type : node.getJsonArray("@type").getValuesAs(JsonString.class)) {
            words.add(type.getString());
            byType.computeIfAbsent(type.getString(), _ -> new ArrayList<>()).add(node);
        }
        node.forEach((name, value) -> {
            if (!name.startsWith("@")) {
                words.add(name);
                walk(value);
            }
        });
    }
}
