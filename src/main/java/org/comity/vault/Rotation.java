package org.comity.vault;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.comity.node.CannotStart;
import org.comity.vault.store.CaseKeyStore.Generation;
import org.comity.vault.store.VaultDatabase;
import org.comity.vocabulary.KeyFile;
import org.jspecify.annotations.Nullable;

/// One rotation as a person asks for it: from the file or the token to a new file or another key of the token. The old
/// file is destroyed once the new key is in use; an old key of a token is for its operator to delete.
///
/// @param token the token that is set, if one is
/// @param tokenKey the label of the new key in it; null for a new file
record Rotation(
        KeyFile file,
        Optional<Pkcs11Settings> token,
        @Nullable String tokenKey,
        SecureRandom random,
        Clock clock) {

    /// @return what was done and what is left to do, for the person who asked
    String rotate(VaultDatabase vault) {
        var current = vault.keys()
                .masterKey()
                .orElseThrow(() -> new CannotStart("This database has no master key yet. Start the node once."));
        var old = new MasterKey.InUse(inUse(current), current.number());
        var next = next(old.key());
        var rewrapped = new RotatingMasterKey(vault, clock).rotate(old, next);
        return rewrapped + " case keys are wrapped by a new master key. " + settle(old.key(), next);
    }

    private MasterKey inUse(Generation current) {
        var check = Optional.of(current.check());
        if (file.read().isPresent() || token.isEmpty()) {
            return FileMasterKey.open(file, check, random);
        }
        return TokenMasterKey.open(token.get(), check, random);
    }

    private MasterKey next(MasterKey old) {
        if (tokenKey != null) {
            var described = token.orElseThrow(
                    () -> new CannotStart(
                            "--to-token-key needs a token: set COMITY_VAULT_PKCS11_LIBRARY, _SLOT and _PIN in the environment."));
            var next = TokenMasterKey.open(described.withKeyLabel(tokenKey), Optional.empty(), random);
            if (Arrays.equals(next.checkValue(), old.checkValue())) {
                throw new CannotStart("The key '" + tokenKey + "' is the one in use. Give another label.");
            }
            return next;
        }
        return switch (old) {
            case FileMasterKey _ -> FileMasterKey.openNext(file, random);
            case TokenMasterKey _ ->
                throw new CannotStart("The master key is in the token: give the label of the new one, --to-token-key.");
        };
    }

    private String settle(MasterKey old, MasterKey next) {
        return switch (next) {
            case FileMasterKey fresh -> {
                FileMasterKey.finishRotation(file, fresh.checkValue(), random);
                yield "The old one is destroyed. Back up " + file.path()
                        + " now, apart from the database, and destroy old backups of it.";
            }
            case TokenMasterKey _ -> {
                if (old instanceof FileMasterKey) {
                    file.destroy();
                }
                yield "Set COMITY_VAULT_PKCS11_KEYLABEL=" + tokenKey + " for the node. "
                        + (old instanceof FileMasterKey
                                ? "The old one is destroyed; destroy its backups."
                                : "Delete the old key in the token.");
            }
        };
    }
}
