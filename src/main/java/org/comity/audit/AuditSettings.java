package org.comity.audit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.audit.*`.
///
/// @param keyFolder where `log-signing.key` is kept, outside the database; has no default
/// @param origin the log's name in its checkpoints and the name of its key, by custom its address without `https://`;
///     never changes in the life of a log
@ConfigurationProperties("comity.audit")
public record AuditSettings(Path keyFolder, String origin) {

    /// @throws IllegalArgumentException when the key folder is missing or the origin cannot name a key
    public AuditSettings(@Nullable Path keyFolder, @DefaultValue("comity.local/log") String origin) {
        if (keyFolder == null) {
            throw new IllegalArgumentException("Set comity.audit.key-folder: the folder of the log's signing key");
        }
        if (!origin.matches("[A-Za-z0-9][A-Za-z0-9./:_-]{0,199}")) {
            throw new IllegalArgumentException(
                    "comity.audit.origin reads like 'example.org/log', not '" + origin + "'");
        }
        this.keyFolder = keyFolder;
        this.origin = origin;
    }

    Path signingKey() {
        return keyFolder.resolve("log-signing.key");
    }
}
