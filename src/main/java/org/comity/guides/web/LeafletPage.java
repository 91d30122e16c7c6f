package org.comity.guides.web;

import org.comity.guides.Audience;
import org.comity.guides.Guide;
import org.comity.guides.paper.Leaflet;

/// A leaflet as a page that prints on one sheet.
///
/// @param copy whether it is a file, where no question in an address is answered
public record LeafletPage(Guide guide, Leaflet leaflet, boolean copy) {

    /// The question of addresses that stay with the audience.
    public String question() {
        return leaflet.audience().map(one -> "?for=" + one.written()).orElse("");
    }

    public boolean chosen(Audience one) {
        return leaflet.audience().filter(one::equals).isPresent();
    }
}
