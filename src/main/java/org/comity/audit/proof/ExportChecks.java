package org.comity.audit.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.audit.proof.Check.Failed;
import org.comity.audit.proof.Check.Passed;
import org.comity.audit.proof.Check.Subject;
import org.comity.vocabulary.Sha256;

/// What an export holds beyond the published log, held against entries that were found right: every checkpoint ever
/// signed, what was said, the hashes between the tiles; and that there is nothing else among the files.
record ExportChecks(LogFolder folder, KeyCheck keys, SignedNote note, Checkpoint checkpoint, LogEntries entries) {

    private static final Set<String> KNOWN = Set.of(ExportPart.HISTORY, ExportPart.STATEMENTS, ExportPart.INNER_HASHES);

    List<Check> checks() {
        var held = parts();
        var checks = new ArrayList<Check>();
        if (held.contains(ExportPart.HISTORY)) {
            checks.add(history());
        }
        if (held.contains(ExportPart.STATEMENTS)) {
            checks.add(statements());
        }
        if (held.contains(ExportPart.INNER_HASHES)) {
            checks.add(innerHashes());
        }
        checks.add(nothingElse(held));
        return checks;
    }

    private Set<String> parts() {
        if (!folder.has(ExportPart.CONTENTS)) {
            return Set.of();
        }
        var lines = AlteredFile.named(Subject.FILES, ExportPart.CONTENTS, () -> folder.lines(ExportPart.CONTENTS));
        var named = Set.copyOf(new HashSet<>(lines));
        if (!KNOWN.containsAll(named) || named.size() < lines.size()) {
            throw new AlteredFile(new Failed(
                    Subject.FILES, ExportPart.CONTENTS + " was altered: it names something an export does not hold"));
        }
        return named;
    }

    private Check history() {
        var lines = AlteredFile.named(Subject.HISTORY, ExportPart.HISTORY, () -> folder.lines(ExportPart.HISTORY));
        var tree = GrowingTree.empty();
        var last = -1L;
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var signed = AlteredFile.named(Subject.HISTORY, place(i), () -> signed(line));
            if (signed.size() <= last || signed.size() > checkpoint.size()) {
                return altered(i, "a checkpoint of " + signed.size() + " entries does not stand there");
            }
            last = signed.size();
            while (tree.size() < last) {
                tree.append(entries.leaves().get((int) tree.size()), (node, hash) -> {});
            }
            if (!tree.root().equals(signed.root())) {
                return altered(i, "split view: the same key signed another log of " + last + " entries");
            }
        }
        return last == checkpoint.size()
                ? new Passed(Subject.HISTORY, "all " + lines.size() + " are signed, and each is of this log")
                : altered(lines.size(), "the newest checkpoint is not the last one");
    }

    private Checkpoint signed(String line) {
        var text = new String(StrictBase64.decode(line, "the line"), StandardCharsets.UTF_8);
        var signed = SignedNote.parse(text);
        if (keys.signature(signed) instanceof Failed(var _, var finding)) {
            throw new UnreadableProof(finding);
        }
        return Checkpoint.parse(signed.text());
    }

    private static String place(int line) {
        return ExportPart.HISTORY + ", line " + (line + 1) + ",";
    }

    private static Check altered(int line, String how) {
        return new Failed(Subject.HISTORY, place(line) + " was altered: " + how);
    }

    private Check statements() {
        var disclosed = 0;
        for (var part : ExportPart.statementsOf(checkpoint.size()).toList()) {
            var lines = AlteredFile.named(Subject.STATEMENTS, part.path(), () -> lines(part));
            for (var i = 0; i < part.width(); i++) {
                var index = Math.toIntExact(part.index() * LogResource.FULL + i);
                if (!lines.get(i).equals("-")) {
                    disclosed++;
                    if (!fits(lines.get(i), index)) {
                        return new Failed(
                                Subject.STATEMENTS,
                                part.path() + " was altered: line " + (i + 1) + " is not what entry number " + index
                                        + " of the log commits to");
                    }
                }
            }
        }
        return new Passed(
                Subject.STATEMENTS, disclosed + " of " + checkpoint.size() + " are disclosed, and fit their entries");
    }

    private List<String> lines(ExportPart.Statements part) {
        var lines = folder.lines(part.path());
        if (lines.size() != part.width()) {
            throw new UnreadableProof("it has " + lines.size() + " lines, not " + part.width());
        }
        return lines;
    }

    private boolean fits(String line, int index) {
        try {
            var salt = new Salt(line.substring(0, Math.max(0, line.indexOf(' '))));
            var said = line.substring(line.indexOf(' ') + 1).getBytes(StandardCharsets.ISO_8859_1);
            return Sha256.of(salt.bytes(), said).equals(entries.entry(index).commitment());
        } catch (IllegalArgumentException | UnreadableProof malformed) {
            return false;
        }
    }

    private Check innerHashes() {
        var levels = TreeLevels.all();
        entries.leaves().forEach(levels::append);
        for (var part : ExportPart.innerHashesOf(checkpoint.size()).toList()) {
            var found = AlteredFile.named(Subject.HASHES, part.path(), () -> folder.hashes(part.path(), part.width()));
            var right = levels.hashesOf(part);
            if (!found.equals(right)) {
                return new Failed(
                        Subject.HASHES,
                        part.path() + " was altered: hash " + LogVerification.firstDifference(found, right)
                                + " does not fit the entries");
            }
        }
        return new Passed(Subject.HASHES, "those between the tiles fit the entries");
    }

    private Check nothingElse(Set<String> held) {
        var size = checkpoint.size();
        var expected = new HashSet<String>();
        Stream.concat(LogResource.tilesOf(size), LogResource.bundlesOf(size))
                .forEach(file -> expected.add(file.path()));
        if (held.contains(ExportPart.STATEMENTS)) {
            ExportPart.statementsOf(size).forEach(part -> expected.add(part.path()));
        }
        if (held.contains(ExportPart.INNER_HASHES)) {
            ExportPart.innerHashesOf(size).forEach(part -> expected.add(part.path()));
        }
        var stray = folder.numbered().stream()
                .filter(file -> !expected.contains(file) && !anEarlierPartOf(file))
                .findFirst();
        if (stray.isPresent()) {
            return new Failed(Subject.FILES, stray.get() + " does not belong to this log of " + size + " entries");
        }
        if (!held.contains(ExportPart.HISTORY) && folder.has(ExportPart.HISTORY)) {
            return new Failed(Subject.FILES, ExportPart.HISTORY + " is here, but " + ExportPart.CONTENTS + " lacks it");
        }
        return new Passed(Subject.FILES, "nothing is here that does not belong to this log");
    }

    /// A partial tile or bundle of an earlier size may stay where a log is mirrored, if it says the same.
    private boolean anEarlierPartOf(String file) {
        return LogResource.parse(file)
                .filter(resource -> !resource.full())
                .filter(resource -> switch (resource) {
                    case LogResource.Tile tile -> same(tile);
                    case LogResource.Bundle bundle -> same(bundle);
                })
                .isPresent();
    }

    private boolean same(LogResource.Tile tile) {
        var levels = TreeLevels.ofTiles();
        entries.leaves().forEach(levels::append);
        var right = levels.hashesOf(tile);
        try {
            return right.size() == tile.width()
                    && folder.hashes(tile.path(), tile.width()).equals(right);
        } catch (UnreadableProof other) {
            return false;
        }
    }

    private boolean same(LogResource.Bundle bundle) {
        var first = bundle.index() * LogResource.FULL;
        if (first + bundle.width() > checkpoint.size()) {
            return false;
        }
        var right = IntStream.range((int) first, (int) first + bundle.width())
                .mapToObj(entries.leaves()::get)
                .toList();
        try {
            return EntryBundle.read(folder.bytes(bundle.path())).stream()
                    .map(MerkleHash::leaf)
                    .toList()
                    .equals(right);
        } catch (UnreadableProof other) {
            return false;
        }
    }
}
