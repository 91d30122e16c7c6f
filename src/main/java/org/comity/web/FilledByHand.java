package org.comity.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells a form that a person filled in from one that a program sent, without a session and without a riddle: the form
/// carries the moment it was shown, signed under a key that never leaves this node's memory, and a field that no
/// person sees. `web/byHand` writes both.
///
/// A form shown before the node started again counts as not shown: the reader is asked to send it once more.
@Component
public class FilledByHand {

    /// The field with the signed moment.
    public static final String SHOWN = "shown";
    /// The field that a person leaves empty.
    public static final String TRAP = "website";

    private static final Duration FASTEST = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofHours(24);

    private final MemoryKey key = new MemoryKey();

    /// What the form looks like: filled in by hand; sent faster than anybody types, or never shown, or long ago; with
    /// something in the field that nobody sees.
    public enum Verdict {
        FINE,
        HASTY,
        TRAPPED
    }

    /// What a form shown now carries in [#SHOWN].
    public String mark(Instant now) {
        var moment = Long.toString(now.toEpochMilli());
        return moment + "." + key.digest(moment);
    }

    public Verdict judge(Map<String, String> typed, Instant now) {
        if (!typed.getOrDefault(TRAP, "").isEmpty()) {
            return Verdict.TRAPPED;
        }
        return shown(typed.getOrDefault(SHOWN, ""))
                .map(moment -> Duration.between(moment, now))
                .filter(took -> took.compareTo(FASTEST) >= 0 && took.compareTo(LONGEST) <= 0)
                .map(_ -> Verdict.FINE)
                .orElse(Verdict.HASTY);
    }

    private Optional<Instant> shown(String mark) {
        var parts = mark.split("\\.", 2);
        if (parts.length < 2 || !parts[0].matches("[0-9]{1,15}") || !same(parts[1], key.digest(parts[0]))) {
            return Optional.empty();
        }
        return Optional.of(Instant.ofEpochMilli(Long.parseLong(parts[0])));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
