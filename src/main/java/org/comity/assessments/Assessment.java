package org.comity.assessments;

import java.time.Instant;
import java.util.List;
import org.comity.vocabulary.Country;

/// An assessment as it stands now.
///
/// @param version the number of its newest version: another whenever something was changed
/// @param asked the Parties that were asked, fixed on the day it was opened; none for a draft
public record Assessment(
        AssessmentId id,
        AssessmentStatus status,
        AssessmentContent content,
        List<Country> asked,
        long version,
        Instant changed) {

    public Assessment {
        asked = List.copyOf(asked);
    }

    /// Whether everyone may know of it.
    public boolean shown() {
        return status != AssessmentStatus.DRAFT;
    }

    public boolean asks(Country state) {
        return asked.contains(state);
    }

    /// Its page, without the language.
    public String path() {
        return "/assessments/" + id.slug();
    }
}
