package org.comity.directory.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.comity.directory.Item;
import org.comity.directory.Listing;
import org.comity.directory.model.Version;
import org.comity.directory.usecase.ShowingListing.History;
import org.comity.vocabulary.Language;

/// The public history of one authority.
///
/// @param page from 1
public record HistoryPage(History history, int page, LocalDate today) {

    public Listing listing() {
        return history.listing();
    }

    public Item.Name name(Language language) {
        return listing().name(today, language.code());
    }

    /// The page of the authority as it was known at the end of the day on which a version came in.
    public String asKnownThen(Version version) {
        return "/directory/" + listing().id() + "?known="
                + LocalDate.ofInstant(version.item().knownFrom(), ZoneOffset.UTC);
    }
}
