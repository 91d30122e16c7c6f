package org.comity.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.comity.audit.proof.Checkpoint;
import org.comity.audit.proof.LogResource;

/// Writes the public log to a folder, as C2SP tlog-tiles lays it out, with the key in `vkey`: what
/// `comity verify FOLDER` checks, and any web server can serve.
public final class LogExport {

    private final PublishedLog log;

    public LogExport(PublishedLog log) {
        this.log = log;
    }

    /// Writes the log as it is at the newest checkpoint; the checkpoint is written last.
    ///
    /// @param folder is made if it is not there, and must be empty
    /// @return the number of entries written
    /// @throws IllegalArgumentException when the folder has something in it
    public long writeTo(Path folder) {
        var note = log.checkpoint();
        var size = Checkpoint.parse(note.text()).size();
        try {
            requireEmpty(Files.createDirectories(folder));
            Stream.concat(LogResource.tilesOf(size), LogResource.bundlesOf(size))
                    .forEach(resource -> write(folder, resource));
            Files.writeString(folder.resolve("vkey"), log.verifierKey() + "\n", StandardCharsets.UTF_8);
            Files.writeString(folder.resolve("checkpoint"), note.toString(), StandardCharsets.UTF_8);
            return size;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The log could not be written to " + folder, unwritable);
        }
    }

    private void write(Path folder, LogResource resource) {
        var file = folder.resolve(resource.path());
        var bytes = log.read(resource)
                .orElseThrow(() -> new IllegalStateException("The log has no " + resource.path() + " in its tables"));
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.write(file, bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The log could not be written to " + file, unwritable);
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        try (var existing = Files.list(folder)) {
            if (existing.findAny().isPresent()) {
                throw new IllegalArgumentException("The folder " + folder + " is not empty");
            }
        }
    }
}
