package org.comity.library;

/// How often somebody is told what a saved search finds anew.
public enum SearchPace {
    /// Every morning, what was published since the last.
    DAILY,
    /// Every Monday morning.
    WEEKLY,
    /// The search is kept, and nothing is told.
    NEVER
}
