package org.comity.disclosure.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.comity.directory.Item;
import org.comity.disclosure.model.Disclosure;
import org.comity.disclosure.model.Hand;
import org.comity.disclosure.usecase.ReadingDisclosures.Reading;
import org.comity.identity.Person;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Language;
import org.comity.web.FieldError;
import org.comity.web.View;

/// One disclosure: where it stands, what its reader may do, and for whoever asked the details while it runs.
public record DisclosurePage(
        Reading reading,
        Person reader,
        StateNames names,
        Instant now,
        Map<String, String> typed,
        List<FieldError> errors) {

    public Disclosure disclosure() {
        return reading.disclosure();
    }

    public boolean asker() {
        return reading.hand() == Hand.ASKER;
    }

    public Item.Name name(Language language) {
        return reading.listing()
                .map(listing -> listing.name(now.atZone(ZoneId.of("UTC")).toLocalDate(), language.code()))
                .orElseGet(() -> new Item.Name("en", disclosure().id().reference()));
    }

    public String state(Language language) {
        return names.name(disclosure().target().country(), language);
    }

    /// What stands across the details, on the screen and on paper: whose copy this is.
    public List<String> mark(View view) {
        return List.of(
                reader.name(),
                reader.belonging().name(),
                view.moment(now),
                disclosure().id().reference());
    }

    /// How many seconds are left of the details.
    public long left() {
        return Math.max(0, disclosure().until().getEpochSecond() - now.getEpochSecond());
    }
}
