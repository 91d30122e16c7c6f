package org.comity.profiles.usecase;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.node.CatchingUp;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Profile;
import org.comity.profiles.Version;
import org.comity.profiles.model.Judging;
import org.comity.profiles.store.VersionStore;
import org.comity.treaties.CurrentFacts;
import org.comity.vocabulary.Country;
import org.springframework.scheduling.annotation.Scheduled;

/// All profiles as they are known now: the rows of the fact files, and what was published on top. What this node
/// publishes is seen at once, what another node publishes within two seconds; never half of a publication, because the
/// whole is put in place in one step.
public class ProfilesInMemory implements LegalProfiles {

    private static final int AT_ONCE = 5_000;

    private final VersionStore versions;
    private final CurrentFacts facts;
    private final Judging judging;

    private final CatchingUp catching = new CatchingUp(this::catchUp);
    private volatile Snapshot now;

    /// One state of affairs.
    ///
    /// @param version the highest number of a version that is in it
    /// @param attestation the highest number of an attestation that is in it
    private record Snapshot(long version, long attestation, Map<Country, Profile> profiles) {
        Snapshot {
            profiles = Map.copyOf(profiles);
        }
    }

    /// @param seeds the rows of the fact files
    public ProfilesInMemory(
            VersionStore versions, CurrentFacts facts, Judging judging, Map<Country, List<Version>> seeds) {
        this.versions = versions;
        this.facts = facts;
        this.judging = judging;
        var profiles = new HashMap<Country, Profile>();
        seeds.forEach((state, rows) -> profiles.put(state, empty(state).with(rows)));
        this.now = new Snapshot(0, 0, profiles);
    }

    private Profile empty(Country state) {
        return new Profile(state, 0, Map.of(), Optional.empty(), judging);
    }

    @Override
    public Optional<Profile> of(Country state) {
        var found = Optional.ofNullable(snapshot().profiles().get(state));
        return found.or(() -> facts.now().state(state).map(known -> empty(state)));
    }

    @Override
    public List<Profile> all() {
        return snapshot().profiles().values().stream()
                .sorted(Comparator.comparing(Profile::state))
                .toList();
    }

    /// The highest number of a version that is known: another when something was published.
    long newest() {
        return snapshot().version();
    }

    /// Versions and attestations are counted each for itself and never go back.
    @Override
    public long revision() {
        var known = snapshot();
        return known.version() + known.attestation();
    }

    private Snapshot snapshot() {
        catching.beforeReading();
        return now;
    }

    /// For whoever is about to change something and has not published anything in this transaction yet.
    Profile beforeChanging(Country state) {
        catching.look();
        return of(state).orElseGet(() -> empty(state));
    }

    /// Something was committed: the next reader looks, and whoever comes meanwhile waits for what is found.
    public void changed() {
        catching.changed();
    }

    @Scheduled(fixedDelay = 2_000)
    public void look() {
        catching.look();
    }

    private void catchUp() {
        now = attested(published(now));
    }

    private Snapshot published(Snapshot before) {
        var snapshot = before;
        var more = versions.after(snapshot.version(), AT_ONCE);
        while (!more.isEmpty()) {
            var profiles = new LinkedHashMap<>(snapshot.profiles());
            more.stream()
                    .collect(Collectors.groupingBy(
                            VersionStore.Of::state, Collectors.mapping(VersionStore.Of::version, Collectors.toList())))
                    .forEach((state, newer) ->
                            profiles.merge(state, empty(state).with(newer), (known, _) -> known.with(newer)));
            snapshot = new Snapshot(more.getLast().version().number(), snapshot.attestation(), profiles);
            more = versions.after(snapshot.version(), AT_ONCE);
        }
        return snapshot;
    }

    private Snapshot attested(Snapshot before) {
        var snapshot = before;
        var more = versions.attestedAfter(snapshot.attestation(), AT_ONCE);
        while (!more.isEmpty()) {
            var profiles = new LinkedHashMap<>(snapshot.profiles());
            more.forEach(said -> profiles.merge(
                    said.state(),
                    empty(said.state()).attested(said.whole()),
                    (known, _) -> known.attested(said.whole())));
            snapshot = new Snapshot(snapshot.version(), more.getLast().number(), profiles);
            more = versions.attestedAfter(snapshot.attestation(), AT_ONCE);
        }
        return snapshot;
    }
}
