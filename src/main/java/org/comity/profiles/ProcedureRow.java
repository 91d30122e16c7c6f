package org.comity.profiles;

import org.comity.vocabulary.Standing;

/// What a profile says of one measure, as it stands on a day, with its age.
public record ProcedureRow(Version version, Procedure procedure, Freshness freshness) {

    /// Whether a legal conclusion may rest on it: it has a source, and whether the measure exists has been said.
    public boolean reliable() {
        return procedure.source().standing() != Standing.UNVERIFIED && procedure.coverage() != Coverage.NOT_ASSESSED;
    }
}
