package org.comity.audit.proof;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a whole export holds beside what is published: what was said, and the hashes between the tiles.
public sealed interface ExportPart {

    /// The file that lists which of these an export holds; an export without it holds what is published, and no more.
    String CONTENTS = "contents";

    /// Every checkpoint ever signed, a line each: the note in base 64.
    String HISTORY = "checkpoints";

    /// The newest checkpoint a witness cosigned.
    String WITNESSED = "witnessed";

    String STATEMENTS = "statements";
    String INNER_HASHES = "nodes";

    long index();

    int width();

    /// Where it is, relative to the export.
    String path();

    /// Statements, a line for each entry of the bundle of the same number: salt, space, canonical text. A
    /// line `-` is an entry whose statement is not disclosed.
    record Statements(long index, int width) implements ExportPart {

        public Statements {
            Numbering.requireForm(index, width);
        }

        @Override
        public String path() {
            return STATEMENTS + "/" + Numbering.path(index, width);
        }
    }

    /// Hashes of complete subtrees of `2^level` leaves, a level that no tile holds.
    record InnerHashes(int level, long index, int width) implements ExportPart {

        public InnerHashes {
            Numbering.requireForm(index, width);
            if (level < 1 || level > 62 || level % 8 == 0) {
                throw new IllegalArgumentException("Level " + level + " lies in no file of its own");
            }
        }

        @Override
        public String path() {
            return INNER_HASHES + "/" + level + "/" + Numbering.path(index, width);
        }
    }

    static Stream<Statements> statementsOf(long size) {
        return Numbering.files(size, Statements::new);
    }

    static Stream<InnerHashes> innerHashesOf(long size) {
        return IntStream.range(1, 63)
                .filter(level -> level % 8 != 0)
                .boxed()
                .flatMap(level ->
                        Numbering.files(size >> level, (index, width) -> new InnerHashes(level, index, width)));
    }
}
