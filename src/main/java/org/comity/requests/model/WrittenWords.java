package org.comity.requests.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What of the details of a step or a note somebody wrote in words of their own, and may look for again. What is not
/// named here is none: days, closed choices, who did it, and the copy of a draft, which says what the draft says.
final class WrittenWords {

    private static final List<String> NAMES = List.of("text", "to", "reference", "guest", "proceeding", "court");

    private WrittenWords() {}

    static Set<String> in(Map<String, String> details) {
        var words = new LinkedHashSet<String>();
        details.forEach((name, value) -> {
            if ((NAMES.contains(name) || name.startsWith(Comment.ON)) && !value.isBlank()) {
                words.add(value);
            }
        });
        return Collections.unmodifiableSet(words);
    }
}
