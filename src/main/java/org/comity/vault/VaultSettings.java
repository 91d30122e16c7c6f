package org.comity.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Settings `comity.vault.*`.
///
/// @param keyFolder where `master.key` is kept, outside the database; has no default
/// @param pkcs11 a token that keeps the master key instead; null for the file
@ConfigurationProperties("comity.vault")
public record VaultSettings(Path keyFolder, @Nullable Pkcs11Settings pkcs11) {

    /// @throws IllegalArgumentException when the key folder is missing
    public VaultSettings(@Nullable Path keyFolder, @Nullable Pkcs11Settings pkcs11) {
        if (keyFolder == null) {
            throw new IllegalArgumentException("Set comity.vault.key-folder: the folder of the master key");
        }
        this.keyFolder = keyFolder;
        this.pkcs11 = pkcs11;
    }

    Path masterKey() {
        return keyFolder.resolve("master.key");
    }
}
