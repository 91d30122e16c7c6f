package org.comity.requests;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.AuthorityId;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Sha256;

/// A service provider, or an entity that registers domain names, as the addressee of a request. Nobody is
/// enrolled there: what is sent to it leaves this platform by the authority's own means, and what it
/// answers is written down by the authority that asked.
public final class AddressedEntity {

    private AddressedEntity() {}

    /// Standing in the place of the requested authority.
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
                ZoneOffset.UTC,
                false);
    }
}
