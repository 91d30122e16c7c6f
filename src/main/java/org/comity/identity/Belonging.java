package org.comity.identity;

import java.time.ZoneId;
import java.util.Optional;
import org.comity.vocabulary.Country;

/// Where a person belongs: to an authority, to a provider, or to neither.
public sealed interface Belonging {

    /// The name people read beside the person's.
    String name();

    /// The clock the person lives by.
    ZoneId zone();

    /// The State, where there is one.
    Optional<Country> country();

    /// Fictional, and somebody on a demonstration only.
    boolean demonstration();

    record ToAuthority(Authority authority) implements Belonging {
        @Override
        public String name() {
            return authority.name();
        }

        @Override
        public ZoneId zone() {
            return authority.zone();
        }

        @Override
        public Optional<Country> country() {
            return Optional.of(authority.country());
        }

        @Override
        public boolean demonstration() {
            return authority.demonstration();
        }
    }

    record ToProvider(Provider provider, ZoneId zone) implements Belonging {
        @Override
        public String name() {
            return provider.name();
        }

        @Override
        public Optional<Country> country() {
            return Optional.of(provider.country());
        }

        @Override
        public boolean demonstration() {
            return provider.demonstration();
        }
    }

    /// @param name the organisation as it calls itself, such as that of the secretariat
    record Independent(String name, Optional<Country> country, ZoneId zone, boolean demonstration)
            implements Belonging {}
}
