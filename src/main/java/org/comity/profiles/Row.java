package org.comity.profiles;

import org.comity.vocabulary.Standing;

/// A row of a legal profile as it stands on a day, with its age.
public record Row(Version version, Provision provision, Freshness freshness) {

    /// Whether a legal conclusion may rest on it: it has a source, and how far it goes has been said.
    public boolean reliable() {
        return provision.source().standing() != Standing.UNVERIFIED && provision.coverage() != Coverage.NOT_ASSESSED;
    }
}
