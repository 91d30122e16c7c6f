package org.comity.duty.web;

import java.util.List;
import java.util.Map;
import org.comity.duty.model.DrillFigures;
import org.comity.duty.model.OwnDrills;
import org.comity.web.FieldError;

/// Drills of the reader's own authority, and the figures of all.
public record DrillsPage(
        OwnDrills own, List<DrillFigures> figures, Map<String, String> typed, List<FieldError> errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
