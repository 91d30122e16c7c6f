package org.comity.desk.usecase;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.comity.vocabulary.Sha256;

/// How many letters that ask went to an address within a day, whatever was erased of it since: it may be anybody's.
/// In memory alone, by a digest under a key that never leaves it, and only of the last addresses, a bounded number.
final class LettersADay {

    private static final int MOST_ADDRESSES = 20_000;
    private static final Duration DAY = Duration.ofDays(1);
    private static final int KEY_BYTES = 32;

    /// @param since when the first of them was written
    private record Written(int times, Instant since) {}

    private final int most;
    private final byte[] key = new byte[KEY_BYTES];
    private final Map<Sha256, Written> addresses = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sha256, Written> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /// @param most for each address
    LettersADay(int most, SecureRandom random) {
        this.most = most;
        random.nextBytes(key);
    }

    /// Counts one more, unless it is one too many.
    synchronized boolean oneMore(String address, Instant now) {
        var digest = digest(address);
        var before = addresses.get(digest);
        if (before == null || !now.isBefore(before.since().plus(DAY))) {
            addresses.put(digest, new Written(1, now));
            return true;
        }
        if (before.times() >= most) {
            return false;
        }
        addresses.put(digest, new Written(before.times() + 1, before.since()));
        return true;
    }

    private Sha256 digest(String address) {
        var text = address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        var keyed = new byte[key.length + text.length];
        System.arraycopy(key, 0, keyed, 0, key.length);
        System.arraycopy(text, 0, keyed, key.length, text.length);
        return Sha256.of(keyed);
    }
}
