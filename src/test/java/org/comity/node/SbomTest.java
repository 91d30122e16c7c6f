package org.comity.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.comity.testing.Program;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the program is made of can be read by whoever looks for a library that became dangerous.
class SbomTest {

    private static final List<String> KNOWN = List.of(
            "postgresql",
            "tomcat-embed-core",
            "spring-security-web",
            "spring-security-webauthn",
            "webauthn4j-core",
            "jackson-databind",
            "flyway-core",
            "jte-runtime",
            "openhtmltopdf-pdfbox",
            "picocli");

    private static JsonNode list = JsonMapper.shared().createObjectNode();

    @BeforeAll
    static void asksTheProgram() {
        try (var program = Program.start("sbom")) {
            assertThat(program.exitCode()).isZero();
            list = JsonMapper.shared().readTree(program.out());
        }
    }

    @Test
    void theListIsInTheFormOfCycloneDx() {
        assertThat(list.path("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(list.path("metadata").path("component").path("name").asString())
                .isEqualTo("comity");
    }

    @Test
    void everyLibraryHasAVersionAndADigest() {
        assertThat(components()).isNotEmpty().allSatisfy(library -> {
            assertThat(library.path("version").asString()).isNotEmpty();
            assertThat(library.path("purl").asString()).startsWith("pkg:maven/");
            assertThat(library.path("hashes").toString()).contains("SHA-256");
        });
    }

    @Test
    void whatRunsIsInTheListAndWhatOnlyTestsNeedIsNot() {
        var names = components().stream()
                .map(library -> library.path("name").asString())
                .toList();

        assertThat(names).containsAll(KNOWN).doesNotContain("playwright", "junit-jupiter-api", "assertj-core");
    }

    private static List<JsonNode> components() {
        return StreamSupport.stream(list.path("components").spliterator(), false)
                .toList();
    }
}
