package org.comity.directory;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Names one item of a listing through all its versions.
public record ItemId(UUID value) {

    /// The item of a listing there can be only one of, such as what the facts say under one heading.
    public static ItemId of(ListingId listing, String heading) {
        return new ItemId(UUID.nameUUIDFromBytes((listing + " " + heading).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
