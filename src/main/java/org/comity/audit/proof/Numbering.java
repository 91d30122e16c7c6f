package org.comity.audit.proof;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/// How C2SP tlog-tiles numbers files of up to 256 things each: `x001/234`, the last of them `x001/235.p/7`.
final class Numbering {

    private static final int FULL = LogResource.FULL;

    private Numbering() {}

    /// Makes a file's name of its index and width.
    interface Shape<R> {
        R at(long index, int width);
    }

    /// The files that so many things fill.
    static <R> Stream<R> files(long things, Shape<R> shape) {
        return LongStream.iterate(0, index -> index * FULL < things, index -> index + 1)
                .mapToObj(index -> shape.at(index, (int) Math.min(FULL, things - index * FULL)));
    }

    static String path(long index, int width) {
        var path = new StringBuilder(String.format("%03d", index % 1000));
        for (var rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format("x%03d/", rest % 1000));
        }
        return width == FULL ? path.toString() : path + ".p/" + width;
    }

    /// @throws IllegalArgumentException when a file cannot have this index or width
    static void requireForm(long index, int width) {
        if (index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("No file has index " + index + " and width " + width);
        }
    }
}
