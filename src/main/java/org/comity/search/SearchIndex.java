package org.comity.search;

/// Looks for documents. Whatever is typed is looked for as words: there is no syntax that could fail.
public interface SearchIndex {

    /// How many results a page shows.
    int PER_PAGE = 10;

    Found find(Asked asked);
}
