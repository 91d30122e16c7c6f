package org.comity.profiles.paper;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.comity.profiles.model.LawCell;
import org.comity.vocabulary.Language;

/// What a reader takes away: what they collected, or the profile of a State.
///
/// @param on the day the law is shown of
/// @param today by what day's knowledge
/// @param address where the same stands as a page
public record Collected(
        Language language, String title, List<LawCell> cells, LocalDate on, LocalDate today, URI address) {

    public Collected {
        cells = List.copyOf(cells);
    }
}
