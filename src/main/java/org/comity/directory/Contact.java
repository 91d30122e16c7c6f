package org.comity.directory;

/// A listing and how fresh it is.
public record Contact(Listing listing, Freshness freshness) {

    /// Whether it is so long since anybody confirmed it that another way must be shown beside it.
    public boolean overdue() {
        return freshness.light() == Freshness.Light.RED;
    }
}
