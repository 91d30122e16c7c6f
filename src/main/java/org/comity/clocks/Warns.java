package org.comity.clocks;

/// When somebody is warned of a clock. That its end has come is told of every clock that has one.
public sealed interface Warns {

    /// From the first minute of the day on that lies so many days before the last one, where the clock is counted. Our
    /// own choice: fifteen and five days for the sixty of Article 29(7), and alike for others.
    ///
    /// @param soon tells those who work on the request
    /// @param urgent tells everyone of the authority
    record DaysBefore(int soon, int urgent) implements Warns {}

    /// After half of a service level.
    record HalfWay() implements Warns {}

    /// Again and again while nothing comes, as the node is set.
    record Reminding() implements Warns {}

    record Never() implements Warns {}
}
