package org.comity;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/// The rooms of the house: who may use whom is declared in each package-info, has no circles, and is drawn anew with
/// every build under `target/spring-modulith-docs`. The compiled templates belong to no room: [ArchitectureTest]
/// watches
/// what they use.
class ModularityTest {

    private static final ApplicationModules MODULES =
            ApplicationModules.of(Node.class, resideInAPackage("org.comity.pages.."));

    @Test
    void modulesUseOnlyWhatTheyDeclareAndNeverInCircles() {
        MODULES.verify();
    }

    @Test
    void theDrawingOfTheModulesIsMade() {
        new Documenter(MODULES)
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();
    }
}
