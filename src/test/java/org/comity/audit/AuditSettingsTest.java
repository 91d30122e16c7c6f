package org.comity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AuditSettingsTest {

    @Test
    void onlyTheKeyFolderMustBeSet() {
        assertThat(bind(Map.of("comity.audit.key-folder", "keys")))
                .isEqualTo(new AuditSettings(Path.of("keys"), "comity.local/log", List.of(), Duration.ofSeconds(10)));
        assertThatThrownBy(() -> bind(Map.of()))
                .hasRootCauseMessage("Set comity.audit.key-folder: the folder of the log's signing key");
    }

    @Test
    void theOriginMustBeAbleToNameAKey() {
        assertThatThrownBy(() -> bind(Map.of("comity.audit.key-folder", "keys", "comity.audit.origin", "a+b")))
                .hasStackTraceContaining("comity.audit.origin reads like");
    }

    @Test
    void aWitnessHasAKeyAndAnAddress() {
        var settings = Map.of(
                "comity.audit.key-folder",
                "keys",
                "comity.audit.witnesses[0].key",
                "log.example+7a0a3a7b+AZ",
                "comity.audit.witnesses[0].address",
                "https://witness.example");

        assertThatThrownBy(() -> bind(settings)).hasStackTraceContaining("comity.audit.witnesses: ");
    }

    private static AuditSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("comity.audit", AuditSettings.class);
    }
}
