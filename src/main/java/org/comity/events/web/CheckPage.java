package org.comity.events.web;

import org.comity.events.usecase.Certifying.Former;

/// What can be said of a certificate from before they were signed.
///
/// @param name that was typed to be compared; empty for none
public record CheckPage(EventText text, Former found, String name) {

    public boolean asked() {
        return !name.isEmpty();
    }

    public boolean fits() {
        return found.certificate().names(name);
    }
}
