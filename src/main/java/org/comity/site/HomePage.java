package org.comity.site;

import java.util.List;
import org.comity.treaties.AdherenceMap;
import org.comity.web.WhatIsNew.Novelty;

/// The public first page: a door for everyone, who is bound today, and what is new.
public record HomePage(AdherenceMap map, List<Novelty> newest) {

    public HomePage {
        newest = List.copyOf(newest);
    }

    public List<Doorway> doors() {
        return Doorway.ALL;
    }
}
