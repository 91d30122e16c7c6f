package org.comity.audit.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.comity.audit.proof.Checkpoint;
import org.comity.vocabulary.Sha256;

/// The newest checkpoint a witness cosigned of each log, a file each, on disk before the cosignature is given out.
record WitnessMemory(Path folder) {

    Optional<Checkpoint> latest(String origin) {
        var file = file(origin);
        try {
            return Files.exists(file)
                    ? Optional.of(Checkpoint.parse(Files.readString(file, StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The witness cannot read what it cosigned: " + file, unreadable);
        }
    }

    void remember(Checkpoint cosigned) {
        var file = file(cosigned.origin());
        try {
            Files.createDirectories(folder);
            var draft = file.resolveSibling(file.getFileName() + ".new");
            try (var channel = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(cosigned.text().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The witness cannot keep what it cosigns: " + file, unwritable);
        }
    }

    /// An origin is foreign text; its digest is a file name.
    private Path file(String origin) {
        return folder.resolve(Sha256.of(origin.getBytes(StandardCharsets.UTF_8)).hex());
    }
}
