package org.comity.desk.model;

import java.util.Optional;
import org.comity.identity.PersonId;

/// What somebody of the secretariat wants to do with a ticket.
public sealed interface Deed {

    Act act();

    /// Takes, puts back, calls it spam or takes that back.
    record Plain(Act act) implements Deed {

        /// @throws IllegalArgumentException for an act that needs more than its name
        public Plain {
            if (act != Act.TAKE && act != Act.PUT_BACK && act != Act.SPAM && act != Act.NOT_SPAM) {
                throw new IllegalArgumentException(act + " says more than its name");
            }
        }
    }

    record Give(PersonId to) implements Deed {
        @Override
        public Act act() {
            return Act.GIVE;
        }
    }

    /// Answers, asks, or notes for the secretariat alone.
    record Say(Act act, String words) implements Deed {

        /// @throws IllegalArgumentException for an act without words
        public Say {
            if (act != Act.ANSWER && act != Act.ASK && act != Act.NOTE) {
                throw new IllegalArgumentException(act + " is not said");
            }
        }
    }

    /// @param words for whoever wrote
    record Close(Reason reason, Optional<String> words) implements Deed {
        @Override
        public Act act() {
            return Act.CLOSE;
        }
    }
}
