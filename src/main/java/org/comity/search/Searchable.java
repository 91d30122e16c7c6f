package org.comity.search;

import java.util.stream.Stream;

/// What a module offers to the search: a bean, one for each [Kind].
public interface Searchable {

    Kind kind();

    /// Another text whenever the documents may have changed; asked every second, so it costs nothing. A module that
    /// cannot tell returns a constant and publishes [DocumentsChanged].
    String revision();

    /// Every document of the kind as it is now, and only what each visitor may read without signing in. Called in the
    /// background.
    Stream<PublicDocument> documents();

    /// The addresses of all that may be listed for search engines of others, as [#documents] has them.
    default Stream<String> addresses() {
        return documents().map(PublicDocument::address);
    }
}
