package org.comity.treaties.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.treaties.AdherenceOn;
import org.comity.treaties.AuthorityFact;
import org.comity.treaties.DeclarationFact;
import org.comity.treaties.Gaps;
import org.comity.treaties.StateFact;

/// Everything a State's page says, in the order it says it; no text of our own in it.
///
/// @param treaties the Convention and its two Protocols, in that order
/// @param events what the State did, oldest first
/// @param effects what stands today and changes, or may change, what can be asked of the State
/// @param withdrawn what no longer stands
/// @param none sources that say the State made no reservation
/// @param authorities only functions that somebody was named for
public record StateDescription(
        StateFact state,
        String name,
        LocalDate on,
        List<TreatyLine> treaties,
        List<Event> events,
        List<Effect> effects,
        List<Effect> withdrawn,
        List<DeclarationFact> none,
        Gaps gaps,
        Map<AuthorityFact.Function, List<AuthorityFact>> authorities) {

    public record TreatyLine(String treaty, AdherenceOn adherence) {

        /// As lawyers write it: `ETS 185`.
        public String number() {
            return StateDescription.number(treaty);
        }
    }

    /// @param what last part of the message that names the act
    public record Event(LocalDate on, String treaty, What what, Optional<DeclarationFact> concerns) {

        /// As lawyers write it: `ETS 185`.
        public String number() {
            return StateDescription.number(treaty);
        }
    }

    public enum What {
        SIGNED,
        CONSENTED,
        IN_FORCE,
        WITHDREW,
        CEASED
    }

    /// @param meaning last part of the message that says in our words what such a declaration means
    public record Effect(DeclarationFact fact, String meaning) {}

    public TreatyLine convention() {
        return treaties.getFirst();
    }

    private static String number(String treaty) {
        return treaty.replaceFirst("^(C?ETS)0*", "$1 ");
    }
}
