package org.comity.profiles;

/// How often somebody is told of what they watch.
public enum Pace {
    AT_ONCE,
    /// Every morning, what was published since the last.
    DAILY,
    /// Every Monday morning.
    WEEKLY
}
