package org.comity.statistics.model;

import java.util.OptionalInt;

/// What is told of one value across authorities.
///
/// @param value [#REST] for all values that are not told of by themselves
/// @param requests rounded to the nearest five
/// @param acknowledgedMedian in seconds on the grid of [Times]; empty where too few say it, as are the others
public record ReleasedCell(
        String value,
        int requests,
        OptionalInt acknowledgedMedian,
        OptionalInt acknowledgedNinety,
        OptionalInt executedMedian,
        OptionalInt executedNinety) {

    public static final String REST = "*";

    static final int ROUNDED_TO = 5;

    /// The number alone: times of a mixture say nothing.
    ReleasedCell withoutTimes() {
        return new ReleasedCell(
                value, requests, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
    }

    static int rounded(int requests) {
        return (requests + ROUNDED_TO / 2) / ROUNDED_TO * ROUNDED_TO;
    }
}
