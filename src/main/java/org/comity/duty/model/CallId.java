package org.comity.duty.model;

import java.util.UUID;

/// Names the call of a drill to one authority. It says nothing of either, so that the record may hold it.
public record CallId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
