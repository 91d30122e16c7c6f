package org.comity.duty.model;

import java.util.UUID;

/// Names a shift through all its versions.
public record ShiftId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
