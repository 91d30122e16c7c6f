package org.comity.vault;

import java.util.Optional;

/// The key that wraps all case keys and never lies in the database: in a file of this node, or in a token that does not
/// give it out.
sealed interface MasterKey permits FileMasterKey, TokenMasterKey {

    /// Tells this key from another without telling the key: 32 bytes.
    byte[] checkValue();

    /// @param associated sealed in with the key
    byte[] wrap(byte[] caseKey, byte[] associated);

    /// Empty when these bytes are not what this key wrapped with this associated data.
    Optional<byte[]> unwrap(byte[] wrapped, byte[] associated);

    /// The master key the case keys in the database are wrapped by now.
    ///
    /// @param generation counts rotations, from 1
    record InUse(MasterKey key, int generation) {}
}
