package org.comity.offline.model;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;

/// For whom a snapshot was made, when, and until when it is to be used: it stands on every page and in every card.
///
/// @param serial tells the snapshot from all others
/// @param zone the reader's clock
public record Watermark(
        String serial, String person, String authority, Instant madeAt, Instant validUntil, ZoneId zone) {

    /// Without letters and digits that are mistaken for one another when they are read out (Crockford's base 32).
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUPS = 3;
    private static final int LETTERS = 4;

    /// Three groups of four, 60 random bits.
    public static String newSerial(SecureRandom random) {
        var serial = new StringBuilder();
        for (var i = 0; i < GROUPS * LETTERS; i++) {
            serial.append(i > 0 && i % LETTERS == 0 ? "-" : "")
                    .append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return serial.toString();
    }
}
