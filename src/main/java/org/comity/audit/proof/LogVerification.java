package org.comity.audit.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.audit.proof.Check.Failed;
import org.comity.audit.proof.Check.Passed;
import org.comity.audit.proof.Check.Subject;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;

/// Checks an exported log, a folder in the layout of C2SP tlog-tiles with its key in the file `vkey`: recomputes every
/// hash from the entries and names what was altered, by file and place.
///
/// The signed root decides who is wrong where an entry and its hash disagree: what leads to the root is right. Only
/// when the checkpoint itself is not signed is nothing else judged.
public final class LogVerification {

    private final LogFolder folder;
    private final KeyCheck keys;
    private final SignedNote note;
    private final Checkpoint checkpoint;
    private final @Nullable EarlierCheckpoint earlier;
    private final List<WitnessKey> witnesses;

    private LogVerification(
            LogFolder folder,
            @Nullable VerifierKey published,
            @Nullable EarlierCheckpoint earlier,
            List<WitnessKey> witnesses) {
        this.folder = folder;
        this.keys = new KeyCheck(enclosedKey(folder), published);
        this.note = SignedNote.parse(folder.text("checkpoint"));
        this.checkpoint = Checkpoint.parse(note.text());
        this.earlier = earlier;
        this.witnesses = List.copyOf(witnesses);
    }

    /// @throws UnreadableProof when the folder has no checkpoint or key, or these have not their form
    public static LogVerification of(Path folder) {
        return new LogVerification(new LogFolder(folder), null, null, List.of());
    }

    private static VerifierKey enclosedKey(LogFolder folder) {
        var lines = folder.lines("vkey");
        if (lines.size() != 1) {
            throw new UnreadableProof("the file vkey is not one line");
        }
        return VerifierKey.parse(lines.getFirst());
    }

    /// The key the log's operator publishes. Without it the key in the folder is used.
    public LogVerification against(VerifierKey published) {
        return new LogVerification(folder, published, earlier, witnesses);
    }

    /// A checkpoint kept from before: names a log that was rolled back, and one that shows others something else.
    ///
    /// @throws UnreadableProof when the note is no checkpoint
    public LogVerification since(SignedNote before) {
        return new LogVerification(folder, keys.published(), EarlierCheckpoint.of(before), witnesses);
    }

    /// Witnesses the reader trusts: each must have cosigned the newest checkpoint, or the one in the file `witnessed`.
    public LogVerification witnessedBy(List<WitnessKey> trusted) {
        return new LogVerification(folder, keys.published(), earlier, trusted);
    }

    /// Reads the whole log; takes memory for 32 bytes an entry and hash.
    public Verdict verdict() {
        var checks = new ArrayList<Check>(List.of(keys.key(), keys.signature(note)));
        if (Verdict.of(checks) instanceof Verdict.Valid) {
            try {
                addContents(checks);
            } catch (AlteredFile altered) {
                checks.add(altered.check());
            }
        }
        return Verdict.of(checks);
    }

    private void addContents(List<Check> checks) {
        var entries = LogEntries.read(folder, checkpoint.size());
        checks.addAll(compare(entries.leaves(), leavesFromTiles()));
        if (Verdict.of(checks) instanceof Verdict.Valid) {
            if (earlier != null) {
                checks.add(earlier.check(keys, checkpoint, entries.leaves()));
            }
            witnesses.forEach(witness -> checks.add(witnessed(witness, entries.leaves())));
            checks.addAll(new ExportChecks(folder, keys, note, checkpoint, entries).checks());
        }
    }

    private Check witnessed(WitnessKey witness, List<Sha256> leaves) {
        if (witness.named(note) || !folder.has(ExportPart.WITNESSED)) {
            return witness.check(note, "the checkpoint");
        }
        var cosigned = AlteredFile.named(
                Subject.WITNESS, ExportPart.WITNESSED, () -> SignedNote.parse(folder.text(ExportPart.WITNESSED)));
        var head = EarlierCheckpoint.of(cosigned);
        return head.check(keys, checkpoint, leaves) instanceof Failed(var _, var finding)
                ? new Failed(Subject.WITNESS, "the file " + ExportPart.WITNESSED + ": " + finding)
                : witness.check(cosigned, "the checkpoint of " + head.size() + " entries");
    }

    private List<Check> compare(List<Sha256> entries, List<Sha256> tiled) {
        if (MerkleHash.root(entries).equals(checkpoint.root())) {
            return List.of(
                    new Passed(Subject.ENTRIES, "all " + entries.size() + " lead to the root hash of the checkpoint"),
                    tiles(entries, "the entries"));
        }
        if (MerkleHash.root(tiled).equals(checkpoint.root())) {
            return List.of(entries(entries, tiled), tiles(tiled, "the checkpoint"));
        }
        return List.of(
                entries.equals(tiled)
                        ? new Failed(
                                Subject.CHECKPOINT, "its root hash is not that of the entries and tiles in this folder")
                        : entries(entries, tiled));
    }

    private Check entries(List<Sha256> entries, List<Sha256> right) {
        var index = firstDifference(entries, right);
        var bundle = LogResource.bundlesOf(checkpoint.size())
                .skip(index / LogResource.FULL)
                .findFirst()
                .orElseThrow();
        return new Failed(
                Subject.ENTRIES,
                bundle.path() + " was altered: entry " + index % LogResource.FULL + " (number " + index
                        + " of the log) does not fit its hash");
    }

    private Check tiles(List<Sha256> leaves, String measure) {
        var levels = TreeLevels.ofTiles();
        leaves.forEach(levels::append);
        for (var tile : tileList()) {
            var right = levels.hashesOf(tile);
            var found = hashes(tile);
            if (!found.equals(right)) {
                var place = firstDifference(found, right);
                return new Failed(
                        Subject.TILES, tile.path() + " was altered: hash " + place + " does not fit " + measure);
            }
        }
        return new Passed(Subject.TILES, "all " + tileList().size() + " fit " + measure);
    }

    private List<LogResource.Tile> tileList() {
        return LogResource.tilesOf(checkpoint.size()).toList();
    }

    private List<Sha256> leavesFromTiles() {
        return tileList().stream()
                .filter(tile -> tile.level() == 0)
                .flatMap(tile -> hashes(tile).stream())
                .toList();
    }

    private List<Sha256> hashes(LogResource.Tile tile) {
        return AlteredFile.named(Subject.TILES, tile.path(), () -> folder.hashes(tile.path(), tile.width()));
    }

    static int firstDifference(List<Sha256> some, List<Sha256> others) {
        return IntStream.range(0, some.size())
                .filter(i -> !some.get(i).equals(others.get(i)))
                .findFirst()
                .orElseThrow();
    }
}
