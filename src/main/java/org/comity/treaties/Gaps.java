package org.comity.treaties;

/// What is known to exist and is not held: the reason to say "unknown: ask" instead of "none".
///
/// @param reservations reservations exist that no row holds (flag of the official chart, or a row whose article was not
///     read, or a source that says there are more)
/// @param declarations the official chart flags declarations and no row holds one
public record Gaps(boolean reservations, boolean declarations) {

    public boolean any() {
        return reservations || declarations;
    }
}
