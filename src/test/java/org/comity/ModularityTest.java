package org.comity;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import tools.jackson.databind.ObjectMapper;

/// The rooms of the house: who may use whom is declared in each package-info, has no circles, and is drawn
/// anew with every build under `target/spring-modulith-docs`. The compiled templates belong to no room:
/// [ArchitectureTest] watches what they use.
class ModularityTest {

    private static final ApplicationModules MODULES =
            ApplicationModules.of(Node.class, resideInAPackage("org.comity.pages.."));

    @Test
    void modulesUseOnlyWhatTheyDeclareAndNeverInCircles() {
        MODULES.verify();
    }

    /// Without this list the node would read all its own classes at every start to find its modules, for seconds.
    @Test
    void theNodeStartsWithTheListOfItsModulesInTheirOrder() throws IOException {
        var list = new ClassPathResource("META-INF/spring-modulith/application-modules.json");
        var named = new ObjectMapper().readTree(list.getContentAsByteArray()).propertyNames();

        assertThat(named)
                .containsExactlyElementsOf(MODULES.stream()
                        .map(module -> module.getIdentifier().toString())
                        .toList());
    }

    @Test
    void theDrawingOfTheModulesIsMade() {
        new Documenter(MODULES)
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();
    }
}
