package org.comity.profiles.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.profiles.Item;
import org.comity.profiles.Profile;
import org.comity.profiles.PublishedRevision;
import org.comity.profiles.Version;
import org.comity.vocabulary.Country;

/// What one publication made of one item.
///
/// @param version what it says since
/// @param before what stood there until then; empty where nothing did
public record PublishedChange(Country state, Version version, Optional<Item> before) {

    /// The newest first.
    public static final Comparator<PublishedChange> NEWEST_FIRST = Comparator.comparingLong(
                    (PublishedChange change) -> change.version().number())
            .reversed();

    /// Everything published of a State.
    public static Stream<PublishedChange> in(Profile profile) {
        return profile.versions().values().stream().flatMap(history -> in(profile.state(), history));
    }

    private static Stream<PublishedChange> in(Country state, List<Version> history) {
        return IntStream.range(0, history.size())
                .filter(place -> !history.get(place).seed())
                .mapToObj(place -> new PublishedChange(
                        state,
                        history.get(place),
                        place + 1 < history.size() ? history.get(place + 1).item() : Optional.empty()));
    }

    public PublishedRevision revision() {
        return new PublishedRevision(state, version.revision());
    }

    /// Whether whoever watches that is told of it.
    public boolean concerns(Watched watched) {
        return touched().contains(watched);
    }

    public Set<Watched> touched() {
        return Watched.touched(state, before, version.item());
    }

    /// The fields that changed.
    public List<FieldDiff> fields() {
        return FieldDiff.between(before, version.item());
    }
}
