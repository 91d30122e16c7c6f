package org.comity.disclosure.web;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.directory.Item;
import org.comity.disclosure.usecase.ReadingDisclosures.Concerned;
import org.comity.disclosure.usecase.ReadingDisclosures.Line;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Language;

/// What concerns somebody.
public record DisclosuresPage(Concerned concerned, StateNames names, LocalDate today) {

    public Optional<Item.Name> name(Line line, Language language) {
        return line.listing().map(listing -> listing.name(today, language.code()));
    }

    public String state(Line line, Language language) {
        return names.name(line.disclosure().target().country(), language);
    }
}
