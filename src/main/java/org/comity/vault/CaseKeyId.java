package org.comity.vault;

import java.util.UUID;

/// Names the key of one case.
public record CaseKeyId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
