package org.comity.certificates;

/// For how long somebody was there, or what a course takes.
///
/// @param minutes at least one
/// @param of how many there were; 0 where that says nothing
public record Length(int minutes, int of) {

    /// @throws IllegalArgumentException for nothing, and for more than there was
    public Length {
        if (minutes < 1 || (of != 0 && minutes > of)) {
            throw new IllegalArgumentException("At least a minute, and no more than there were");
        }
    }
}
