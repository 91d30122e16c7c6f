package org.comity.requests;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.AuthorityId;
import org.comity.treaties.StateZones;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Sha256;

/// A service provider, or an entity that registers domain names, as the addressee of a request; or an authority that
/// its State names in public and that has nobody here. Nobody is enrolled there: what is sent to it leaves this
/// platform by the authority's own means. What a provider answers is written down by the authority that asked; an
/// authority answers by a link and a code that it was given: see [GuestCases].
public final class AddressedEntity {

    private AddressedEntity() {}

    /// Standing in the place of the requested authority. Its days are those of its State where that has one time zone
    /// only; where it has several nobody here knows which, and they are counted in UTC.
    ///
    /// @param name as the request names it
    public static Authority of(String name, Country country) {
        var digest = Sha256.of(("comity entity " + country + " " + name).getBytes(StandardCharsets.UTF_8));
        var bytes = ByteBuffer.wrap(digest.bytes());
        return new Authority(
                new AuthorityId(new UUID(bytes.getLong(), bytes.getLong())),
                country,
                name,
                Set.of(AuthorityFunction.CONTACT_POINT),
                StateZones.single(country).orElse(ZoneOffset.UTC),
                false);
    }

    /// Whether an authority only stands in the place of somebody who is not enrolled.
    public static boolean standsIn(Authority authority) {
        return authority.equals(of(authority.name(), authority.country()));
    }
}
