package org.comity.news;

/// Where an item stands.
public enum NewsStatus {
    /// For those who write it.
    DRAFT,
    PUBLISHED,
    /// It was published, and is no more: its page says so.
    WITHDRAWN,
    /// A draft that nobody wants any more.
    DISCARDED
}
