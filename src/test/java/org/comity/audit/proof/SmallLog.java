package org.comity.audit.proof;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.audit.LogKey;
import org.comity.vocabulary.KeyFile;
import org.comity.vocabulary.Sha256;

/// A log in memory, put together without the program's own store: entries `request.sent` number 0, 1, 2 and so on.
public final class SmallLog {

    public static final String ORIGIN = "comity.example/log";

    private final LogKey key;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> document;
    private final Map<MerkleNode, Sha256> nodes = new HashMap<>();
    private final TreeLevels levels = TreeLevels.ofTiles();
    private final List<Salt> salts;
    private final SignedNote note;

    public SmallLog(Path keyFolder, int size, Map<String, String> document) {
        this.document = document;
        this.key = LogKey.open(
                new KeyFile(keyFolder.resolve("log-signing.key")), ORIGIN, Optional.empty(), new SecureRandom());
        this.salts = Stream.generate(() -> Salt.random(random)).limit(size).toList();
        var tree = GrowingTree.empty();
        for (var i = 0; i < size; i++) {
            var leaf = entry(i).leafHash();
            tree.append(leaf, nodes::put);
            levels.append(leaf);
        }
        this.note = key.sign(new Checkpoint(ORIGIN, size, tree.root()));
    }

    public VerifierKey verifierKey() {
        return key.verifierKey();
    }

    public Receipt receipt(int index) {
        var inclusion =
                InclusionProof.build(index, salts.size(), node -> requireNonNull(nodes.get(node), node::toString));
        return new Receipt(statement(index), salts.get(index), entry(index), inclusion, note, key.verifierKey());
    }

    public void writeTo(Path folder) throws IOException {
        for (var tile : LogResource.tilesOf(salts.size()).toList()) {
            var bytes = new byte[tile.width() * Sha256.BYTES];
            for (var i = 0; i < tile.width(); i++) {
                System.arraycopy(levels.hashesOf(tile).get(i).bytes(), 0, bytes, i * Sha256.BYTES, Sha256.BYTES);
            }
            write(folder, tile.path(), bytes);
        }
        for (var bundle : LogResource.bundlesOf(salts.size()).toList()) {
            var first = Math.toIntExact(bundle.index() * LogResource.FULL);
            write(
                    folder,
                    bundle.path(),
                    EntryBundle.write(IntStream.range(first, first + bundle.width())
                            .mapToObj(this::entry)
                            .toList()));
        }
        write(folder, "vkey", (key.verifierKey() + "\n").getBytes(StandardCharsets.UTF_8));
        write(folder, "checkpoint", note.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Statement statement(int index) {
        var fields = new HashMap<>(document);
        fields.putIfAbsent("act", "request.sent");
        fields.put("at", "2026-11-23T13:00:00Z");
        fields.put("reference", "PT-JP-" + index);
        fields.put("authority", "Ministério Público · 検察庁");
        return Statement.of(fields);
    }

    private LogEntry entry(int index) {
        return new LogEntry(statement(index).commitment(salts.get(index)));
    }

    private static void write(Path folder, String path, byte[] bytes) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, bytes);
    }
}
