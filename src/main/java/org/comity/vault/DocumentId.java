package org.comity.vault;

import java.util.UUID;

/// Names one sealed document.
public record DocumentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
