package org.comity.cyberviolence.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.comity.cyberviolence.Entry;
import org.comity.cyberviolence.model.Draft;
import org.comity.cyberviolence.model.Telling;
import org.comity.vocabulary.Country;

/// What waits at the desk, what is being written, what is published, the newest first.
///
/// @param names of States in the reader's language
public record DeskPage(List<Telling> waiting, List<Draft> drafts, List<Entry> published, Map<Country, String> names) {

    public String place(Entry entry) {
        return entry.scope()
                .state()
                .map(state -> names.getOrDefault(state, state.code()))
                .orElse(entry.scope().organisation());
    }

    /// Whether anybody says when it was published: of what comes with the program nobody does.
    public boolean dated(Entry entry) {
        return entry.changed().isAfter(Instant.EPOCH);
    }

    /// Where something told is; empty where whoever told it named no State.
    public String place(Telling telling) {
        return telling.what()
                .state()
                .map(state -> names.getOrDefault(state, state.code()))
                .orElse("");
    }
}
