package org.comity.desk.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.comity.vault.CaseKeyId;
import org.comity.vault.KeyRing;
import org.comity.vault.Vault;
import org.comity.vocabulary.Sensitive;
import org.jspecify.annotations.Nullable;

/// Seals what people wrote under the key of the ticket, and opens it again; where that key is destroyed, nothing
/// is left.
final class SealedWords {

    static final String WORDS = "desk-ticket:words";
    static final String SECRET = "desk-ticket:secret";

    private final Vault vault;

    SealedWords(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(CaseKeyId key, Sensitive<String> text, String purpose) {
        return vault.seal(key, text.reveal().getBytes(StandardCharsets.UTF_8), purpose);
    }

    KeyRing keys(CaseKeyId key) {
        return vault.keys(Set.of(key));
    }

    static Optional<Sensitive<String>> open(KeyRing keys, CaseKeyId key, byte @Nullable [] sealed, String purpose) {
        if (sealed == null || keys.destruction(key).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Sensitive.of(new String(keys.open(key, sealed, purpose), StandardCharsets.UTF_8)));
    }
}
