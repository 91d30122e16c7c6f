package org.comity.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// The parts of a form that brings files (RFC 7578), one after the other as they arrive: nothing is put
/// aside, and no more of a file is in memory than a little.
public final class FormParts {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_HEAD = 1 << 13;
    /// Nobody is listened to for longer who sends what is not taken.
    private static final long MOST_SKIPPED = 256L << 20;
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)multipart/form-data\\s*;.*?boundary=\"?([0-9A-Za-z'()+_,./:=? -]{1,70})\"?.*");
    private static final Pattern NAME = Pattern.compile("(?i)[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("(?i)[; ]filename=\"([^\"]*)\"");

    private final InputStream in;
    private final byte[] separator;
    private final byte[] buffer = new byte[BUFFER];
    private int head;
    private int tail;
    private boolean ended;
    private long skipped;

    private FormParts(InputStream in, String boundary) {
        this.in = in;
        this.separator = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        // The first boundary has no line before it.
        this.buffer[0] = '\r';
        this.buffer[1] = '\n';
        this.tail = 2;
    }

    /// The form ended before its end: its sender's line failed, or it is none.
    public static final class Cut extends IOException {

        private static final long serialVersionUID = 1L;

        private Cut(String sentence) {
            super(sentence);
        }

        private Cut(String sentence, IOException cause) {
            super(sentence, cause);
        }
    }

    /// Empty for a form of another kind.
    static Optional<FormParts> of(String contentType, InputStream in) {
        var found = BOUNDARY.matcher(contentType);
        return found.matches() ? Optional.of(new FormParts(in, found.group(1))) : Optional.empty();
    }

    /// A field or a file.
    ///
    /// @param file its name; empty for a field, and where no file was chosen
    public record Part(String field, Optional<String> file, String mediaType, InputStream bytes) {

        /// A short field's text; what is longer is cut.
        ///
        /// @param most in bytes
        public String text(int most) throws IOException {
            return new String(bytes.readNBytes(most), StandardCharsets.UTF_8);
        }
    }

    /// The next part, whatever was left of the one before; empty at the end.
    ///
    /// @throws Cut when the form is cut, or is none, or brought too much that nobody read
    public Optional<Part> next() throws IOException {
        for (var rest = ended ? 0 : body(); rest > 0; rest = body()) {
            head += rest;
            skipped += rest;
            if (skipped > MOST_SKIPPED) {
                throw new Cut("The form brings too much that is not taken");
            }
        }
        if (ended) {
            return Optional.empty();
        }
        head += separator.length;
        var line = line();
        if (line.startsWith("--")) {
            ended = true;
            return Optional.empty();
        }
        return Optional.of(part());
    }

    private Part part() throws IOException {
        var disposition = "";
        var type = "";
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            var name = line.substring(0, Math.max(0, colon)).strip();
            if (name.equalsIgnoreCase("content-disposition")) {
                disposition = line.substring(colon + 1);
            } else if (name.equalsIgnoreCase("content-type")) {
                type = line.substring(colon + 1).strip();
            }
        }
        var file = FILE_NAME.matcher(disposition);
        var field = NAME.matcher(disposition);
        return new Part(
                field.find() ? unescaped(field.group(1)) : "",
                file.find() ? Optional.of(unescaped(file.group(1))).filter(name -> !name.isEmpty()) : Optional.empty(),
                type,
                new Body());
    }

    /// The three characters that browsers write otherwise in a name (HTML, multipart/form-data encoding).
    private static String unescaped(String name) {
        return name.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }

    private String line() throws IOException {
        var line = new byte[LONGEST_HEAD];
        var length = 0;
        while (length < 2 || line[length - 2] != '\r' || line[length - 1] != '\n') {
            if (head == tail && !fill()) {
                throw new Cut("The form was cut");
            }
            if (length == LONGEST_HEAD) {
                throw new Cut("The form has a heading that is too long");
            }
            line[length++] = buffer[head++];
            if (length == 2 && line[0] == '-' && line[1] == '-') {
                break;
            }
        }
        var text = new String(line, 0, length, StandardCharsets.UTF_8);
        return text.endsWith("\r\n") ? text.substring(0, text.length() - 2) : text;
    }

    /// How many of the bytes in the buffer belong to the part; 0 where it ends.
    private int body() throws IOException {
        while (true) {
            var found = separatorFrom(head);
            if (found >= 0) {
                return found - head;
            }
            // The last bytes may be the beginning of a separator.
            var certain = tail - head - separator.length + 1;
            if (certain > 0) {
                return certain;
            }
            if (!fill()) {
                throw new Cut("The form was cut");
            }
        }
    }

    private int separatorFrom(int from) {
        for (var at = from; at + separator.length <= tail; at++) {
            if (buffer[at] == '\r' && matches(at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean matches(int at) {
        for (var i = 0; i < separator.length; i++) {
            if (buffer[at + i] != separator[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, head, buffer, 0, tail - head);
        tail -= head;
        head = 0;
        try {
            var read = in.read(buffer, tail, buffer.length - tail);
            tail += Math.max(0, read);
            return read > 0;
        } catch (IOException failed) {
            throw new Cut("The form was cut", failed);
        }
    }

    private final class Body extends InputStream {

        private boolean over;

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            Objects.checkFromIndexSize(from, most, into.length);
            if (most == 0) {
                return 0;
            }
            var there = over ? 0 : body();
            if (there == 0) {
                over = true;
                return -1;
            }
            var read = Math.min(most, there);
            System.arraycopy(buffer, head, into, from, read);
            head += read;
            return read;
        }
    }
}
