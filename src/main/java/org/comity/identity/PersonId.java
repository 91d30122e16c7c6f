package org.comity.identity;

import java.util.UUID;

/// Names a person of this node: an officer, or anybody else who has a place here.
public record PersonId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
