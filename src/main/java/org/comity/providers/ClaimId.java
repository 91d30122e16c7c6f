package org.comity.providers;

import java.util.UUID;

/// A claim to a page of the directory.
public record ClaimId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
