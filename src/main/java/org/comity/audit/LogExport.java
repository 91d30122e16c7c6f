package org.comity.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.comity.audit.proof.EntryBundle;
import org.comity.audit.proof.ExportPart;
import org.comity.audit.proof.LogEntry;
import org.comity.audit.proof.LogResource;
import org.comity.audit.store.EntryStore;
import org.comity.audit.store.LogRows;
import org.comity.audit.store.LogSnapshot;
import org.springframework.transaction.support.TransactionOperations;

/// Writes the log to a folder, as C2SP tlog-tiles lays it out, with the key in `vkey`: what `comity log verify` checks,
/// and any web server can serve.
///
/// Rows are written as they lie in the database, also where they were altered: it is for the verifier to name it.
public final class LogExport {

    private final EntryStore entries;
    private final LogRows rows;
    private final TransactionOperations snapshot;

    /// @param snapshot shows one state of the database for as long as it lasts
    LogExport(EntryStore entries, LogRows rows, TransactionOperations snapshot) {
        this.entries = entries;
        this.rows = rows;
        this.snapshot = snapshot;
    }

    /// The export of a database opened by hand, outside a running node.
    public static LogExport of(LogSnapshot opened) {
        return new LogExport(opened.entries(), opened.rows(), opened.transaction());
    }

    /// How much is written.
    public enum Extent {
        /// What anyone may read: salted commitments only.
        PUBLISHED,
        /// Also every statement with its salt, every checkpoint ever signed, and every hash.
        EVERYTHING
    }

    /// Writes the log as it is at the newest checkpoint; the checkpoint is written last.
    ///
    /// @param folder is made if it is not there, and must be empty
    /// @return the number of entries written
    /// @throws IllegalArgumentException when the folder has something in it
    public long writeTo(Path folder, Extent extent) {
        try {
            requireEmpty(Files.createDirectories(folder));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made", unwritable);
        }
        return Objects.requireNonNull(snapshot.execute(_ -> write(folder, extent)));
    }

    private long write(Path folder, Extent extent) {
        var head = rows.head().orElseThrow(() -> new IllegalStateException("The log was not begun"));
        LogResource.tilesOf(head.size()).forEach(tile -> write(folder, tile));
        LogResource.bundlesOf(head.size()).forEach(bundle -> write(folder, bundle));
        rows.leavesBeyond(head.size())
                .forEach(stray -> write(folder, new LogResource.Bundle(stray.index(), stray.width())));
        rows.hashesBeyond(head.size()).stream()
                .filter(stray -> stray.level() % 8 == 0)
                .forEach(stray -> write(folder, new LogResource.Tile(stray.level() / 8, stray.index(), stray.width())));
        if (extent == Extent.EVERYTHING) {
            writeTheRest(folder, head.size());
        }
        rows.witnessed().ifPresent(note -> write(folder, ExportPart.WITNESSED, note));
        write(folder, "vkey", head.verifierKey() + "\n");
        write(folder, "checkpoint", head.note());
        return head.size();
    }

    private void writeTheRest(Path folder, long size) {
        ExportPart.statementsOf(size).forEach(part -> write(folder, part.path(), lines(rows.statements(part))));
        ExportPart.innerHashesOf(size).forEach(part -> write(folder, part));
        rows.hashesBeyond(size).stream()
                .filter(stray -> stray.level() % 8 != 0)
                .forEach(stray ->
                        write(folder, new ExportPart.InnerHashes(stray.level(), stray.index(), stray.width())));
        write(folder, ExportPart.HISTORY, lines(rows.history()));
        write(
                folder,
                ExportPart.CONTENTS,
                lines(List.of(ExportPart.HISTORY, ExportPart.STATEMENTS, ExportPart.INNER_HASHES)));
    }

    private void write(Path folder, LogResource.Tile tile) {
        var first = tile.index() * LogResource.FULL;
        write(folder, tile.path(), rows.hashes(8 * tile.level(), first, tile.width()));
    }

    private void write(Path folder, ExportPart.InnerHashes part) {
        var first = part.index() * LogResource.FULL;
        write(folder, part.path(), rows.hashes(part.level(), first, part.width()));
    }

    private void write(Path folder, LogResource.Bundle bundle) {
        var commitments = entries.commitments(bundle.index() * LogResource.FULL, bundle.width());
        write(
                folder,
                bundle.path(),
                EntryBundle.write(commitments.stream().map(LogEntry::new).toList()));
    }

    private static String lines(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static void write(Path folder, String path, String text) {
        write(folder, path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path folder, String path, byte[] bytes) {
        var file = folder.resolve(path);
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
