package org.comity.treaties;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// One thing that is not so, or not yet, and is assumed to see what would follow.
public sealed interface Assumption {

    String treaty();

    /// The day from which the assumption bites.
    LocalDate on();

    /// A State consents to the Convention or a Protocol, whose own rule then gives the day of entry into force; or it
    /// becomes party to another treaty or instrument on the day. It makes no reservation and no declaration.
    record Adhering(String treaty, Country state, LocalDate on) implements Assumption {
        @Override
        public String toString() {
            return "adherence," + treaty + "," + state + ",," + on;
        }
    }

    /// A State withdraws what it reserved or declared on a provision.
    record Withdrawing(ArticleRef provision, Country state, LocalDate on) implements Assumption {
        @Override
        public String treaty() {
            return provision.treaty();
        }

        @Override
        public String toString() {
            return "withdrawal," + treaty() + "," + state + "," + provision.provision() + "," + on;
        }
    }

    /// A treaty or instrument enters into force, for all that have consented or for one State.
    record Entering(String treaty, Optional<Country> state, LocalDate on) implements Assumption {
        @Override
        public String toString() {
            return "entry-into-force," + treaty + "," + state.map(Country::code).orElse("") + ",," + on;
        }
    }
}
