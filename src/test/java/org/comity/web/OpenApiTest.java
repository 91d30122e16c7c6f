package org.comity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the programs' interface.
@NodeTest
class OpenApiTest {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");

    private final RequestMappingHandlerMapping handlers;
    private final JsonNode described =
            new JsonMapper().readTree(Http.visitor().get("/api/v1/openapi.json").body());

    OpenApiTest(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    @Test
    void itIsOpenApiThreeOneWithTitleVersionAndLicence() {
        assertThat(described.get("openapi").asString()).matches("3\\.1\\.\\d+");
        assertThat(described.at("/info/title").asString()).isEqualTo("Comity");
        assertThat(described.at("/info/version").asString()).isNotBlank();
        assertThat(described.at("/info/license/identifier").asString()).isEqualTo("EUPL-1.2");
    }

    @Test
    void everyPathOfTheInterfaceIsDescribed() {
        var served = new TreeSet<String>();
        handlers.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/") && !path.startsWith("/api/v1/openapi"))
                        .forEach(served::add));

        assertThat(served).contains("/api/v1/session", "/api/v1/requests/{id}/acts", "/api/v1/states");
        assertThat(new TreeSet<>(described.get("paths").propertyNames())).isEqualTo(served);
    }

    @Test
    void everyOperationAnswersAndNamesItsPlaces() {
        described
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var names = new TreeSet<String>();
                    operation
                            .getValue()
                            .path("parameters")
                            .forEach(each -> names.add(each.get("name").asString()));
                    var places = new ArrayList<String>();
                    var place = PLACE.matcher(path.getKey());
                    while (place.find()) {
                        places.add(place.group(1));
                    }

                    assertThat(names).as(path.getKey()).containsAll(places).doesNotContain("officer", "view", "body");
                    assertThat(operation.getValue().path("responses").isEmpty())
                            .as(path.getKey())
                            .isFalse();
                }));
    }

    @Test
    void everyReferenceLeadsSomewhereAndNothingInsideIsShown() {
        described
                .findValuesAsString("$ref")
                .forEach(reference -> assertThat(
                                described.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        assertThat(new TreeSet<>(described.at("/components/schemas").propertyNames()))
                .contains(
                        "NewRequestJson",
                        "DraftChangesJson",
                        "ActJson",
                        "RequestJson",
                        "RequestListJson",
                        "RequestLineJson",
                        "BoardLineJson")
                .doesNotContain("Officer", "View", "JsonBody");
    }
}
