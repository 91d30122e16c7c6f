package org.comity.identity;

import java.util.UUID;

public record OfficerId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
