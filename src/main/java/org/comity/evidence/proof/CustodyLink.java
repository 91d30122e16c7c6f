package org.comity.evidence.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.comity.vocabulary.Sha256;

/// One link of the chain of custody: who had the package in hand, when, why, and the digest of what it was then.
///
/// @param number from 1, without gaps
/// @param person their name, as both authorities know it
/// @param why in the person's words; empty where the act says it all
/// @param subject digest of the file, or of the manifest, that the act was about
/// @param previous digest of the link before; of nothing (32 zero bytes) for the first
/// @param salt 16 random bytes in hexadecimal digits: the digest stands in the public record, and nobody
///     confirms a guess at the words by it
public record CustodyLink(
        int number,
        Instant at,
        CustodyAct act,
        String person,
        String authority,
        String why,
        Sha256 subject,
        Sha256 previous,
        String salt) {

    /// What the first link follows.
    public static final Sha256 NOTHING = Sha256.ofBytes(new byte[Sha256.BYTES]);

    private static final Pattern SALT = Pattern.compile("[0-9a-f]{32}");

    /// The moment is kept to the millisecond, as the digest takes it.
    public CustodyLink {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (number < 1) {
            throw new IllegalArgumentException("Links are numbered from 1, not " + number);
        }
        if (!SALT.matcher(salt).matches()) {
            throw new IllegalArgumentException("The salt of a link is 32 hexadecimal digits");
        }
    }

    /// The digest the next link names as its previous.
    public Sha256 digest() {
        return Sha256.of(CustodyJson.canonical(this));
    }
}
