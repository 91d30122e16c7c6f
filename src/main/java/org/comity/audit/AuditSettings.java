package org.comity.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.audit.*`.
///
/// @param keyFolder where `log-signing.key` is kept, outside the database; has no default
/// @param origin the log's name in its checkpoints and the name of its key, by custom its address without `https://`;
///     never changes in the life of a log
/// @param witnesses who are asked to cosign checkpoints; none by default
/// @param witnessEvery how often they are asked about a new checkpoint, a second at least
@ConfigurationProperties("comity.audit")
public record AuditSettings(Path keyFolder, String origin, List<WitnessSettings> witnesses, Duration witnessEvery) {

    /// @throws IllegalArgumentException when the key folder is missing or the origin cannot name a key
    public AuditSettings(
            @Nullable Path keyFolder,
            @DefaultValue("comity.local/log") String origin,
            @DefaultValue List<WitnessSettings> witnesses,
            @DefaultValue("10s") Duration witnessEvery) {
        if (keyFolder == null) {
            throw new IllegalArgumentException("Set comity.audit.key-folder: the folder of the log's signing key");
        }
        if (!origin.matches("[A-Za-z0-9][A-Za-z0-9./:_-]{0,199}")) {
            throw new IllegalArgumentException(
                    "comity.audit.origin reads like 'example.org/log', not '" + origin + "'");
        }
        this.keyFolder = keyFolder;
        if (witnessEvery.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("comity.audit.witness-every is a second at least");
        }
        this.origin = origin;
        this.witnesses = List.copyOf(witnesses);
        this.witnessEvery = witnessEvery;
    }

    Path signingKey() {
        return keyFolder.resolve("log-signing.key");
    }
}
