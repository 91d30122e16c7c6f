package org.comity.directory;

import java.util.UUID;

public record ListingId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
