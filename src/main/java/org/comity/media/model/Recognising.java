package org.comity.media.model;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.media.model.MediaRefused.Reason;

/// Tells recordings by what they hold, whatever they are called. What is on no list is not taken.
public final class Recognising {

    private Recognising() {}

    /// @throws MediaRefused for everything else
    public static Recorded recognise(Path file) throws IOException, MediaRefused {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            return recognise(new Bytes(channel));
        } catch (EOFException | ArithmeticException lying) {
            throw new MediaRefused(Reason.UNREADABLE);
        }
    }

    static Recorded recognise(Bytes bytes) throws IOException, MediaRefused {
        var head = bytes.text(0, 12);
        if (head.length() >= 8 && head.startsWith("ftyp", 4)) {
            return new Mp4File(bytes).recorded();
        }
        if (head.startsWith("\u001AE\u00DF\u00A3")) {
            return new WebmFile(bytes).recorded();
        }
        if (head.startsWith("OggS")) {
            return new OggFile(bytes).recorded();
        }
        if (head.startsWith("ID3") || (head.length() > 1 && Mp3File.sync(head.charAt(0), head.charAt(1)))) {
            return new Mp3File(bytes).recorded();
        }
        throw new MediaRefused(Reason.OTHER_FORMAT);
    }
}
