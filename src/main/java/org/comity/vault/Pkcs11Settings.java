package org.comity.vault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.comity.vocabulary.KeyFile;
import org.comity.vocabulary.KeyRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.StandardEnvironment;

/// Settings `comity.vault.pkcs11.*`: a token that keeps the master key and does not give it out.
///
/// @param library the token's PKCS#11 library, a file
/// @param slot the number of the slot the token is in
/// @param keyLabel the label of the AES key in it; made at the first start when there is none
/// @param pinFile a file, mode 0600, whose first line is the PIN; or
/// @param pin the PIN itself, from the environment: `COMITY_VAULT_PKCS11_PIN`
public record Pkcs11Settings(
        Path library,
        long slot,
        String keyLabel,
        @Nullable Path pinFile,
        @Nullable Pin pin) {

    /// @throws IllegalArgumentException when the library is not set, or a label could not be one
    public Pkcs11Settings(
            @Nullable Path library,
            @DefaultValue("0") long slot,
            @DefaultValue("comity-master") String keyLabel,
            @Nullable Path pinFile,
            @Nullable Pin pin) {
        if (library == null) {
            throw new IllegalArgumentException("Set comity.vault.pkcs11.library: the token's PKCS#11 library");
        }
        if (!keyLabel.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,60}")) {
            throw new IllegalArgumentException("comity.vault.pkcs11.key-label reads like 'comity-master'");
        }
        this.library = library;
        this.slot = slot;
        this.keyLabel = keyLabel;
        this.pinFile = pinFile;
        this.pin = pin;
    }

    /// As a running node reads them, for commands; empty when the environment describes no token.
    static Optional<Pkcs11Settings> ofEnvironment() {
        var environment = new StandardEnvironment();
        return Binder.get(environment)
                .bind("comity.vault.pkcs11", Pkcs11Settings.class)
                .map(Optional::of)
                .orElseGet(Optional::empty);
    }

    Pkcs11Settings withKeyLabel(String label) {
        return new Pkcs11Settings(library, slot, label, pinFile, pin);
    }

    /// @throws KeyRefused when none is given, or its file cannot be read or is open to others
    Pin requirePin() {
        if (pin != null) {
            return pin;
        }
        if (pinFile == null) {
            throw new KeyRefused(
                    "The token needs its PIN: set comity.vault.pkcs11.pin-file, or the environment variable"
                            + " COMITY_VAULT_PKCS11_PIN.");
        }
        var content = new KeyFile(pinFile).read();
        if (content.isEmpty()) {
            throw new KeyRefused("The file " + pinFile + " with the token's PIN is missing.");
        }
        return Pin.of(new String(content.get(), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse(""));
    }
}
