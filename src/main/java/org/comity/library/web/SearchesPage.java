package org.comity.library.web;

import java.util.List;
import org.comity.library.model.SavedSearch;
import org.comity.web.FieldError;

/// The searches somebody keeps.
public record SearchesPage(List<SavedSearch> searches, List<FieldError> errors) {

    public LibraryQuery query(SavedSearch search) {
        return LibraryQuery.of(search.filter());
    }
}
