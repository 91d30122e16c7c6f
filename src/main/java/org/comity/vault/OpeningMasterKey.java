package org.comity.vault;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.comity.vault.store.CaseKeyStore;
import org.comity.vault.store.CaseKeyStore.Generation;
import org.comity.vocabulary.KeyFile;

/// Opens the master key that is set, in a token or in a file, and holds it against the one the database names.
final class OpeningMasterKey {

    private final VaultSettings settings;
    private final CaseKeyStore keys;
    private final SecureRandom random;

    OpeningMasterKey(VaultSettings settings, CaseKeyStore keys, SecureRandom random) {
        this.settings = settings;
        this.keys = keys;
        this.random = random;
    }

    /// The check value is written before the first case key can be, and compared once more: of two nodes that start on
    /// a new database at once, only one has made the key that counts.
    MasterKey.InUse open(Clock clock) {
        if (keys.masterKey().isEmpty()) {
            keys.rememberFirstMasterKey(key(Optional.empty()).checkValue(), clock.instant());
        }
        var current = keys.masterKey().orElseThrow();
        return new MasterKey.InUse(key(Optional.of(current)), current.number());
    }

    private MasterKey key(Optional<Generation> current) {
        var check = current.map(Generation::check);
        var token = settings.pkcs11();
        return token != null
                ? TokenMasterKey.open(token, check, random)
                : FileMasterKey.open(new KeyFile(settings.masterKey()), check, random);
    }
}
