package org.comity.audit.proof;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
            requireForm(index, width);
            if (level < 0 || level > 63) {
                throw new IllegalArgumentException("No tile has level " + level);
            }
        }

        @Override
        public String path() {
            return "tile/" + level + "/" + number(index, width);
        }
    }

    /// Entries, each with its length before it in two bytes.
    record Bundle(long index, int width) implements LogResource {

        public Bundle {
            requireForm(index, width);
        }

        @Override
        public String path() {
            return "tile/entries/" + number(index, width);
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
                .flatMap(level -> widths(size >> (8 * level), (index, width) -> new Tile(level, index, width)));
    }

    /// The bundles of a tree of this size.
    static Stream<Bundle> bundlesOf(long size) {
        return widths(size, Bundle::new);
    }

    /// Makes a resource of its index and width.
    interface Shape<R> {
        R at(long index, int width);
    }

    private static <R> Stream<R> widths(long hashes, Shape<R> shape) {
        return LongStream.iterate(0, index -> index * FULL < hashes, index -> index + 1)
                .mapToObj(index -> shape.at(index, (int) Math.min(FULL, hashes - index * FULL)));
    }

    private static void requireForm(long index, int width) {
        if (index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("No tile has index " + index + " and width " + width);
        }
    }

    private static String number(long index, int width) {
        var path = new StringBuilder(String.format("%03d", index % 1000));
        for (var rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format("x%03d/", rest % 1000));
        }
        return width == FULL ? path.toString() : path + ".p/" + width;
    }
}
