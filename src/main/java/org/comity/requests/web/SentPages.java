package org.comity.requests.web;

import java.util.List;
import java.util.Map;
import org.comity.identity.Person;
import org.comity.requests.RequestId;
import org.comity.requests.usecase.ListingSent;
import org.comity.requests.usecase.ReviewingEmergency;
import org.comity.treaties.StateNames;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;

/// Makes the pages of what was sent in the name of an authority, or the answer for whoever does not head it.
class SentPages {

    private final ListingSent listing;
    private final ReviewingEmergency reviewing;
    private final StateNames names;

    SentPages(ListingSent listing, ReviewingEmergency reviewing, StateNames names) {
        this.listing = listing;
        this.reviewing = reviewing;
        this.names = names;
    }

    Answer list(Person person, long before) {
        return listing.list(person, before)
                .<Answer>map(lines -> Page.of("requests/sent", new SentPage(lines, reviewing.waiting(person), names)))
                .orElseGet(Page::notFound);
    }

    /// @param typed what was typed into a form that was refused
    Answer one(Person person, RequestId id, Map<String, String> typed, List<FieldError> errors) {
        return listing.one(person, id)
                .<Answer>map(line -> {
                    var page = new SentPage.One(line, reviewing.of(id, person), names, typed, errors);
                    return errors.isEmpty()
                            ? Page.of("requests/sentOne", page)
                            : Page.refused("requests/sentOne", page);
                })
                .orElseGet(Page::notFound);
    }
}
