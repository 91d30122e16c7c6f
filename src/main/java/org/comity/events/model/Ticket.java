package org.comity.events.model;

import java.security.SecureRandom;
import java.util.Base64;

/// What opens the page of a registration without an account: 32 random bytes, base64url.
public final class Ticket {

    private static final int BYTES = 32;
    private static final String FORM = "[A-Za-z0-9_-]{43}";

    private Ticket() {}

    public static String draw(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static boolean isOne(String text) {
        return text.matches(FORM);
    }
}
