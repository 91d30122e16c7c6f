package org.comity.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.comity.audit.proof.Check;
import org.comity.audit.proof.Receipt;
import org.comity.audit.proof.SignedNote;
import org.comity.audit.proof.UnreadableProof;
import org.comity.audit.proof.Verdict;
import org.comity.audit.proof.VerifierKey;
import org.comity.audit.proof.WitnessKey;

/// What a verifying command tells the person at the keyboard, and the code it ends with: 0 right, 1 altered, 2
/// unreadable, 3 authentic but expired, 4 authentic but about an exercise.
record VerdictReport(PrintWriter out) {

    private static final int VALID = 0;
    private static final int ALTERED = 1;
    private static final int UNREADABLE = 2;
    private static final int EXPIRED = 3;
    private static final int EXERCISE = 4;

    /// A verification that reads files.
    interface Verification {
        Verdict verdict() throws IOException;
    }

    int of(Verification verification) {
        try {
            return tell(verification.verdict());
        } catch (UnreadableProof unreadable) {
            out.println("✗ " + unreadable.getMessage());
            out.println("Not readable: nothing is proven.");
            return UNREADABLE;
        } catch (IOException unreadable) {
            out.println("✗ The file " + unreadable.getMessage() + " cannot be read.");
            return UNREADABLE;
        } finally {
            out.flush();
        }
    }

    private int tell(Verdict verdict) {
        verdict.checks().forEach(check -> out.println(line(check)));
        return switch (verdict) {
            case Verdict.Valid valid -> {
                out.println("Valid" + believed(valid));
                yield VALID;
            }
            case Verdict.Expired expired -> {
                out.println("EXPIRED: its time is over. Authentic" + believed(expired));
                yield EXPIRED;
            }
            case Verdict.Exercise exercise -> {
                out.println("EXERCISE, and no real request. Authentic" + believed(exercise));
                yield EXERCISE;
            }
            case Verdict.Invalid invalid -> {
                var first = invalid.first();
                out.println("NOT VALID: " + first.subject().word() + ": " + first.finding());
                yield ALTERED;
            }
        };
    }

    private static String believed(Verdict verdict) {
        var compared = verdict.checks().stream()
                .noneMatch(check -> check instanceof Check.NotChecked && check.subject() == Check.Subject.KEY);
        return compared
                ? "."
                : ", if the key is the log's: compare it with the published one, or give it with --key. Every node"
                        + " publishes its key under /log/vkey and on its page /record.";
    }

    private static String line(Check check) {
        var mark = switch (check) {
            case Check.Passed _ -> "✓";
            case Check.Failed _ -> "✗";
            case Check.NotChecked _ -> "–";
            case Check.Over _ -> "!";
        };
        return mark + " " + check.subject().word() + ": " + check.finding();
    }

    /// A key as it was typed, or the file that holds it.
    static VerifierKey publishedKey(String keyOrFile) throws IOException {
        return VerifierKey.parse(textOf(keyOrFile));
    }

    /// Several keys as they are published: a line each, with remarks between them.
    static List<VerifierKey> keysIn(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(VerifierKey::parse)
                .toList();
    }

    static List<WitnessKey> witnessKeys(List<String> keysOrFiles) throws IOException {
        var keys = new ArrayList<WitnessKey>();
        for (var one : keysOrFiles) {
            keys.add(WitnessKey.parse(textOf(one)));
        }
        return keys;
    }

    static SignedNote note(Path file) throws IOException {
        return SignedNote.parse(new String(limited(file), StandardCharsets.UTF_8));
    }

    static String textOf(String textOrFile) throws IOException {
        var file = Path.of(textOrFile);
        var text = Files.isRegularFile(file) ? new String(limited(file), StandardCharsets.UTF_8) : textOrFile;
        return text.strip();
    }

    static byte[] limited(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(Receipt.MOST_BYTES + 1);
        }
    }
}
