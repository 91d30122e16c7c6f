package org.comity.children.model;

import java.util.Locale;
import org.comity.treaties.AdherenceFact;
import org.comity.treaties.AdherenceFact.Listing;
import org.comity.treaties.AdherenceOn;

/// Where a State stands towards one of the two Conventions, as far as sources say.
public enum Bound {
    PARTY,
    /// Its source lists it as a Party and does not say since when.
    PARTY_UNDATED,
    RATIFIED_NOT_IN_FORCE,
    SIGNATORY,
    INVITED,
    NONE,
    /// No source that is held here says anything.
    UNKNOWN;

    public static Bound of(AdherenceOn adherence) {
        return switch (adherence.status()) {
            case PARTY -> PARTY;
            case RATIFIED_NOT_IN_FORCE -> RATIFIED_NOT_IN_FORCE;
            case SIGNATORY -> SIGNATORY;
            case INVITED -> INVITED;
            case NONE -> NONE;
            case UNKNOWN -> listed(adherence) ? PARTY_UNDATED : UNKNOWN;
        };
    }

    private static boolean listed(AdherenceOn adherence) {
        return adherence
                .fact()
                .map(AdherenceFact::listed)
                .filter(Listing.PARTY::equals)
                .isPresent();
    }

    public boolean isParty() {
        return this == PARTY || this == PARTY_UNDATED;
    }

    /// As written in files and JSON, such as `party-undated`.
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
