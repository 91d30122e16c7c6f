package org.comity.requests.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.requests.NoteKind;
import org.comity.web.FieldError;
import org.comity.web.View;

/// How material was used, or what came of a prosecution, as its form sent it.
///
/// @param details what is kept; complete where nothing is wrong
record UseForm(Map<String, String> details, List<FieldError> errors) {

    private static final int LINE = 200;

    static UseForm read(NoteKind kind, Map<String, String> typed, View view) {
        var reading = new Reading(kind, typed, view, new TreeMap<>(), new ArrayList<>());
        switch (kind) {
            case USE -> {
                reading.day();
                reading.words("text", true, false);
                reading.words("proceeding", false, true);
                reading.words("court", false, true);
                reading.within();
            }
            case OUTCOME -> {
                reading.day();
                reading.words("text", true, false);
            }
            case USE_ASKED, LETTER, PRECHECK, PRECHECK_ENDED, COMMENT, EMERGENCY, REVIEW -> {}
        }
        return new UseForm(Map.copyOf(reading.details()), List.copyOf(reading.errors()));
    }

    private record Reading(
            NoteKind kind, Map<String, String> typed, View view, Map<String, String> details, List<FieldError> errors) {

        void day() {
            try {
                details.put("on", LocalDate.parse(given("on")).toString());
            } catch (DateTimeException malformed) {
                error("on", view.text("web.form.error.date"));
            }
        }

        void words(String name, boolean required, boolean line) {
            var words = FreeWords.optional(field(name), typed, view);
            errors.addAll(words.errors());
            var text = words.text().reveal();
            if (required && text.isEmpty()) {
                error(name, view.text("web.form.error.required"));
            }
            if (line && (text.length() > LINE || text.contains("\n"))) {
                error(name, view.text("requests.problem.TOO_LONG", LINE));
            }
            if (!text.isEmpty()) {
                details.put(name, text);
            }
        }

        /// Whether it kept to the conditions: onward use beyond them is told as such.
        void within() {
            if (!given("within").matches("yes|no")) {
                error("within", view.text("web.form.error.choice"));
            }
            details.put("within", given("within"));
        }

        private String given(String name) {
            return typed.getOrDefault(field(name), "").strip();
        }

        private String field(String name) {
            return kind.name() + "-" + name;
        }

        private void error(String name, String message) {
            errors.add(new FieldError(field(name), message));
        }
    }
}
