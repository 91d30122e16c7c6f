package org.comity.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.comity.vocabulary.Sha256;

/// Exactly what a page shows before a person touches their key: the page is made from these lines and nothing else, and
/// the key signs their digest.
///
/// @param lines in the order they are shown
public record Shown(List<Line> lines) {

    /// A line of the page.
    ///
    /// @param label key of its name
    /// @param value what stands there; the key of a text where `coded`
    public record Line(String label, String value, boolean coded) {}

    public Shown {
        lines = List.copyOf(lines);
    }

    public static Builder of(String act) {
        return new Builder().coded("identity.touch.act", act);
    }

    /// Gathers lines.
    public static final class Builder {

        private final List<Line> lines = new ArrayList<>();

        private Builder() {}

        public Builder line(String label, String value) {
            lines.add(new Line(label, value, false));
            return this;
        }

        /// A line whose value is a text of the message files.
        public Builder coded(String label, String key) {
            lines.add(new Line(label, key, true));
            return this;
        }

        public Shown shown() {
            return new Shown(lines);
        }
    }

    /// SHA-256 over every label and value in order, each preceded by its length in bytes (four bytes, big-endian).
    public Sha256 digest() {
        var digest = Sha256.newDigest();
        for (var line : lines) {
            for (var part : List.of(line.label(), line.value(), line.coded() ? "text" : "value")) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
        }
        return Sha256.ofBytes(digest.digest());
    }
}
