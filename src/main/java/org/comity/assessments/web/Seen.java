package org.comity.assessments.web;

import java.util.Map;

/// The number of what somebody saw when they sent a form.
final class Seen {

    private static final long NOTHING = -1;

    private Seen() {}

    /// Less than any number where the form says none.
    static long in(Map<String, String> typed, String field) {
        var seen = typed.getOrDefault(field, "");
        return seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : NOTHING;
    }
}
