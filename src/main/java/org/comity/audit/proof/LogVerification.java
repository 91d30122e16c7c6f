package org.comity.audit.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.audit.proof.Check.Failed;
import org.comity.audit.proof.Check.Passed;
import org.comity.audit.proof.Check.Subject;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;

/// Checks an exported log, a folder in the layout of C2SP tlog-tiles with its key in the file `vkey`: recomputes every
/// hash from the entries and names what was altered, by file and place.
///
/// The signed root decides who is wrong where an entry and its hash disagree: what leads to the root is right. Only
/// when
/// the checkpoint itself is not signed is nothing else judged.
public final class LogVerification {

    private static final long LARGEST_FILE = 32L * 1024 * 1024;

    private final Path folder;
    private final KeyCheck keys;
    private final SignedNote note;
    private final Checkpoint checkpoint;

    private LogVerification(Path folder, @Nullable VerifierKey published) {
        this.folder = folder;
        this.keys = new KeyCheck(VerifierKey.parse(text("vkey").strip()), published);
        this.note = SignedNote.parse(text("checkpoint"));
        this.checkpoint = Checkpoint.parse(note.text());
    }

    /// @throws UnreadableProof when the folder has no checkpoint or key, or these have not their form
    public static LogVerification of(Path folder) {
        return new LogVerification(folder, null);
    }

    /// The key the log's operator publishes. Without it the key in the folder is used.
    public LogVerification against(VerifierKey published) {
        return new LogVerification(folder, published);
    }

    /// Reads the whole log; takes memory for 32 bytes an entry and hash.
    public Verdict verdict() {
        var checks = new ArrayList<Check>(List.of(keys.key(), keys.signature(note)));
        if (Verdict.of(checks) instanceof Verdict.Valid) {
            checks.addAll(contents());
        }
        return Verdict.of(checks);
    }

    private List<Check> contents() {
        try {
            return compare(leavesFromEntries(), leavesFromTiles());
        } catch (AlteredFile altered) {
            return List.of(altered.check);
        }
    }

    private List<Check> compare(List<Sha256> entries, List<Sha256> tiled) {
        if (root(entries).equals(checkpoint.root())) {
            return List.of(
                    new Passed(Subject.ENTRIES, "all " + entries.size() + " lead to the root hash of the checkpoint"),
                    tiles(entries, "the entries"));
        }
        if (root(tiled).equals(checkpoint.root())) {
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
        var levels = new TileLevels();
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

    private List<Sha256> leavesFromEntries() {
        return LogResource.bundlesOf(checkpoint.size())
                .flatMap(this::leafHashes)
                .toList();
    }

    private Stream<Sha256> leafHashes(LogResource.Bundle bundle) {
        try {
            var entries = EntryBundle.read(bytes(bundle));
            if (entries.size() != bundle.width()) {
                throw altered(bundle, "it has " + entries.size() + " entries, not " + bundle.width());
            }
            return entries.stream().map(MerkleHash::leaf);
        } catch (UnreadableProof broken) {
            throw altered(bundle, broken.getMessage());
        }
    }

    private List<Sha256> leavesFromTiles() {
        return tileList().stream()
                .filter(tile -> tile.level() == 0)
                .flatMap(tile -> hashes(tile).stream())
                .toList();
    }

    private List<Sha256> hashes(LogResource.Tile tile) {
        var bytes = bytes(tile);
        if (bytes.length != tile.width() * Sha256.BYTES) {
            throw altered(tile, "it has " + bytes.length + " bytes, not " + tile.width() * Sha256.BYTES);
        }
        return IntStream.range(0, tile.width())
                .mapToObj(i -> Sha256.ofBytes(Arrays.copyOfRange(bytes, i * Sha256.BYTES, (i + 1) * Sha256.BYTES)))
                .toList();
    }

    private byte[] bytes(LogResource resource) {
        try {
            return read(resource.path());
        } catch (UnreadableProof missing) {
            throw altered(resource, missing.getMessage());
        }
    }

    private String text(String name) {
        return new String(read(name), StandardCharsets.UTF_8);
    }

    private byte[] read(String name) {
        var file = folder.resolve(name);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_FILE) {
                throw new UnreadableProof("the file " + name + " is missing or far too large");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UnreadableProof("the file " + name + " cannot be read", unreadable);
        }
    }

    private static Sha256 root(List<Sha256> leaves) {
        var tree = GrowingTree.empty();
        leaves.forEach(leaf -> tree.append(leaf, (node, hash) -> {}));
        return tree.root();
    }

    private static int firstDifference(List<Sha256> some, List<Sha256> others) {
        return IntStream.range(0, some.size())
                .filter(i -> !some.get(i).equals(others.get(i)))
                .findFirst()
                .orElseThrow();
    }

    private static AlteredFile altered(LogResource resource, @Nullable String how) {
        var subject = switch (resource) {
            case LogResource.Tile _ -> Subject.TILES;
            case LogResource.Bundle _ -> Subject.ENTRIES;
        };
        return new AlteredFile(new Failed(subject, resource.path() + " was altered: " + how));
    }

    /// Ends the reading of a folder at the first file that cannot be what it should.
    private static final class AlteredFile extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Check check;

        private AlteredFile(Check.Failed check) {
            super(check.finding());
            this.check = check;
        }
    }
}
