package org.comity.guests.usecase;

import org.comity.guests.model.Link;
import org.comity.identity.EnrolmentSecret;

/// What a browser comes back with: the visit that an address names, and the secret of that visit. Two
/// visits lie side by side in one browser, and none is taken for the other.
///
/// @param link of which link the address speaks, as it was typed
public record VisitKey(String link, EnrolmentSecret secret) {

    boolean opens(Link opened) {
        return opened.id().toString().equals(link);
    }
}
