package org.comity.directory.web;

import java.util.EnumMap;
import java.util.Map;
import org.comity.directory.Register;

/// All registers, and how many lines each has.
public record RegistersPage(Map<Register, Integer> lines) {

    public RegistersPage {
        lines = new EnumMap<>(lines);
    }
}
