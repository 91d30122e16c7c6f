package org.comity.events.web;

import org.comity.events.usecase.Certifying.Certified;

/// What can be said of a certificate.
///
/// @param name that was typed to be compared; empty for none
public record CheckPage(EventText text, Certified found, String name) {

    public boolean asked() {
        return !name.isEmpty();
    }

    public boolean fits() {
        return found.certificate().names(name);
    }
}
