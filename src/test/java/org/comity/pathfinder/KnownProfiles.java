package org.comity.pathfinder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Profile;
import org.comity.vocabulary.Country;

/// Profiles as a node would keep them, put together in a test.
public final class KnownProfiles implements LegalProfiles {

    /// The same, as if the number had been read before all of it was published.
    record UnderOneNumber(KnownProfiles profiles) implements LegalProfiles {

        @Override
        public Optional<Profile> of(Country state) {
            return profiles.of(state);
        }

        @Override
        public List<Profile> all() {
            return profiles.all();
        }

        @Override
        public long revision() {
            return 1;
        }
    }

    private final List<Profile> known = new ArrayList<>();
    private long revision = 1;

    /// Instead of what was known of the State before.
    public void publish(Profile profile) {
        known.removeIf(before -> before.state().equals(profile.state()));
        known.add(profile);
        revision++;
    }

    @Override
    public Optional<Profile> of(Country state) {
        return known.stream().filter(profile -> profile.state().equals(state)).findFirst();
    }

    @Override
    public List<Profile> all() {
        return List.copyOf(known);
    }

    @Override
    public long revision() {
        return revision;
    }
}
