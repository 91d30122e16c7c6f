package org.comity.duty.model;

import java.util.UUID;

/// Names a drill.
public record DrillId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
