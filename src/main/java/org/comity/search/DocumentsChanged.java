package org.comity.search;

/// Documents of a kind were added, changed or taken away. The search reads them anew once the transaction in which this
/// is published is committed.
public record DocumentsChanged(Kind kind) {}
