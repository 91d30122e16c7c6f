package org.comity.directory.model;

import org.comity.directory.Actor;

/// The ways in which listings change: as the record names them, and who does it.
public enum ListingAct {
    /// From the facts.
    SEEDED("listing.seeded", Actor.SOURCES),
    /// Of an authority that two of the secretariat enrolled.
    LISTED("listing.listed", Actor.SECRETARIAT),
    CHANGED("listing.changed", Actor.AUTHORITY),
    ATTESTED("listing.attested", Actor.AUTHORITY),
    DESIGNATION_APPROVED("designation.approved", Actor.SECRETARIAT),
    DESIGNATION_ENDED("designation.ended", Actor.SECRETARIAT);

    private final String recorded;
    private final Actor actor;

    ListingAct(String recorded, Actor actor) {
        this.recorded = recorded;
        this.actor = actor;
    }

    public String recorded() {
        return recorded;
    }

    public Actor actor() {
        return actor;
    }
}
