package org.comity.vault;

import java.util.UUID;

/// Names one large sealed file.
public record SealedFileId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
