package org.comity.audit.proof;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a C2SP tlog-tiles log is served and exported as, beside its checkpoint: tiles of hashes and bundles of entries.
public sealed interface LogResource {

    /// Hashes in a full tile, entries in a full bundle.
    int FULL = 256;

    /// Indexes of up to 15 digits: times 256 they are still numbers of leaves.
    Pattern PATH = Pattern.compile(
            "tile/(entries|[0-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/){0,4}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    long index();

    /// 1 to 256; less than 256 is a partial one.
    int width();

    /// Where it is, relative to the log: `tile/0/x001/234` or `tile/entries/000.p/7`.
    String path();

    default boolean full() {
        return width() == FULL;
    }

    /// Hashes of complete subtrees of `256^level` leaves.
    record Tile(int level, long index, int width) implements LogResource {

        public Tile {
            Numbering.requireForm(index, width);
            if (level < 0 || level > 63) {
                throw new IllegalArgumentException("No tile has level " + level);
            }
        }

        @Override
        public String path() {
            return "tile/" + level + "/" + Numbering.path(index, width);
        }
    }

    /// Entries, each with its length before it in two bytes.
    record Bundle(long index, int width) implements LogResource {

        public Bundle {
            Numbering.requireForm(index, width);
        }

        @Override
        public String path() {
            return "tile/entries/" + Numbering.path(index, width);
        }
    }

    /// Reads a path in its only spelling; empty for anything else.
    static Optional<LogResource> parse(String path) {
        var parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var index = Long.parseLong(parts.group(2).replaceAll("[x/]", ""));
        var width = parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3));
        return width > FULL
                ? Optional.empty()
                : Optional.of(resource(parts.group(1), index, width))
                        .filter(resource -> resource.path().equals(path));
    }

    private static LogResource resource(String level, long index, int width) {
        return level.equals("entries") ? new Bundle(index, width) : new Tile(Integer.parseInt(level), index, width);
    }

    /// The tiles of a tree of this size, level by level from the leaves, each level from left to right.
    static Stream<Tile> tilesOf(long size) {
        return IntStream.range(0, 8)
                .boxed()
                .flatMap(
                        level -> Numbering.files(size >> (8 * level), (index, width) -> new Tile(level, index, width)));
    }

    /// The bundles of a tree of this size.
    static Stream<Bundle> bundlesOf(long size) {
        return Numbering.files(size, Bundle::new);
    }
}
