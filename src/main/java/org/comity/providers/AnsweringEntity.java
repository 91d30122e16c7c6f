package org.comity.providers;

import java.util.Optional;
import org.comity.treaties.FactSource;
import org.comity.treaties.ProviderFact.LegalEntity;

/// The company that answers for a user in a State, as far as the facts say, and why it and no other.
///
/// @param source where the reason was read
/// @param instead what the provider's own rules say, where they name another company than the one in the State
public record AnsweringEntity(LegalEntity entity, Why why, FactSource source, Optional<ProviderRegion> instead) {

    /// The reason, strongest first.
    public enum Why {
        /// Its headquarters are in the State.
        SEAT_HERE,
        /// It has a company in the State.
        ESTABLISHED_HERE,
        /// Its own rules name the company for users in that State.
        OWN_RULE,
        /// Its own rules speak of the company and leave open whether for users in that State.
        OWN_RULE_TO_ASK,
        /// Nothing is known for that State: headquarters are where one begins to ask.
        SEAT_ONLY
    }

    /// Whether the provider has to be asked first.
    public boolean toAsk() {
        return why == Why.OWN_RULE_TO_ASK || why == Why.SEAT_ONLY || instead.isPresent();
    }
}
