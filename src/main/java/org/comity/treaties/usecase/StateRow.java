package org.comity.treaties.usecase;

import org.comity.treaties.AdherenceOn;
import org.comity.treaties.StateFact;
import org.comity.vocabulary.Country;

/// One State in the table: its name in the reader's language and where it stands on the day asked for.
public record StateRow(
        StateFact state, String name, AdherenceOn convention, AdherenceOn firstProtocol, AdherenceOn secondProtocol) {

    public Country country() {
        return state.country();
    }
}
