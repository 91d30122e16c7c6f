package org.comity.web;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a program said in a call, by the names of the fields that a page has for it, so that both are read alike.
public final class FieldsOfCall {

    private final Map<String, String> typed = new TreeMap<>();

    /// @param value null where the program left it out: no such field is there then
    public FieldsOfCall with(String name, @Nullable String value) {
        if (value != null) {
            typed.put(name, value);
        }
        return this;
    }

    /// As a form would bring them, by name.
    public Map<String, String> typed() {
        return Collections.unmodifiableMap(typed);
    }
}
