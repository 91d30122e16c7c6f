package org.comity.requests;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.AuthorityId;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Sha256;

/// The two authorities of one exercise. Each exercise has a pair of its own, that exists in it alone:
/// nobody is enrolled there, no directory lists it, and the database refuses a request in which one of them
/// meets anybody else.
///
/// @param exercise the request it is played with
public record Sandbox(RequestId exercise) {

    private static final int VERSION = 8;

    /// Ids of exercises bear the version that RFC 9562 leaves to its users: others are never looked for among them.
    public static RequestId named(UUID random) {
        var head = (random.getMostSignificantBits() & ~0xf000L) | (VERSION << 12);
        return new RequestId(new UUID(head, random.getLeastSignificantBits()));
    }

    /// Whether a request could be an exercise at all.
    public static boolean mayBe(RequestId request) {
        return request.value().version() == VERSION;
    }

    public Authority requesting() {
        return authority("requesting", Country.EXERCISE_REQUESTING, "Exercise 24/7 Point A", "UTC+01:00", false);
    }

    public Authority requested() {
        return authority("requested", Country.EXERCISE_REQUESTED, "Exercise 24/7 Point B", "UTC+09:00", false);
    }

    /// The requesting authority as a learner belongs to it.
    ///
    /// @param demonstration whether the learner is fictional themselves
    public Authority requestingOf(boolean demonstration) {
        return authority("requesting", Country.EXERCISE_REQUESTING, requesting().name(), "UTC+01:00", demonstration);
    }

    private Authority authority(String side, Country country, String name, String zone, boolean demonstration) {
        return new Authority(
                id(side), country, name, Set.of(AuthorityFunction.CONTACT_POINT), ZoneId.of(zone), demonstration);
    }

    /// The first sixteen bytes of a digest: the migration that builds the wall reckons the same.
    private AuthorityId id(String side) {
        var digest = Sha256.of(("comity exercise " + side + " " + exercise).getBytes(StandardCharsets.US_ASCII));
        var bytes = ByteBuffer.wrap(digest.bytes());
        return new AuthorityId(new UUID(bytes.getLong(), bytes.getLong()));
    }
}
