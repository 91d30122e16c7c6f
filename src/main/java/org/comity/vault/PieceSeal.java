package org.comity.vault;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Seals and opens the pieces of one file. File, number and place are sealed in with each: a piece put elsewhere, left
/// out or cut off is noticed. The key is looked up again every few pieces, so that one destroyed meanwhile opens no
/// more.
final class PieceSeal {

    /// Plain bytes of a whole piece.
    static final int PLAIN = 1 << 20;
    /// The same sealed.
    static final int SEALED = PLAIN + KeyRing.OVERHEAD;

    private static final int WITH_ONE_LOOK = 64;

    /// What a piece is. The last of a file is always shorter than the others, and may be empty.
    enum Place {
        INNER,
        LAST,
        /// Of a file that is not finished.
        TAIL
    }

    private final Vault vault;
    private final CaseKeyId key;
    private final SealedFileId file;
    private @Nullable KeyRing ring;
    private int left;

    PieceSeal(Vault vault, CaseKeyId key, SealedFileId file) {
        this.vault = vault;
        this.key = key;
        this.file = file;
    }

    /// @param plain what remains in it, read to its end
    /// @param sealed is filled from its position on
    /// @throws NotOpened when the case's key is destroyed or there is none
    void seal(long number, Place place, ByteBuffer plain, ByteBuffer sealed) {
        ring().seal(key, plain, purpose(number, place), sealed);
    }

    /// @throws NotOpened when the key is destroyed, or this is not that piece as it was sealed
    void open(long number, Place place, ByteBuffer sealed, ByteBuffer plain) {
        ring().open(key, sealed, purpose(number, place), plain);
    }

    private String purpose(long number, Place place) {
        return "file." + place.name().toLowerCase(Locale.ROOT) + ":" + file + ":" + number;
    }

    private KeyRing ring() {
        var known = ring;
        if (known == null || left == 0) {
            known = vault.keys(Set.of(key));
            ring = known;
            left = WITH_ONE_LOOK;
        }
        left--;
        return known;
    }
}
