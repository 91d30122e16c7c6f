package org.comity.profiles.web;

import java.util.List;
import org.comity.profiles.model.Imported;
import org.comity.profiles.model.Matched;
import org.comity.profiles.model.Matched.Kind;
import org.comity.profiles.usecase.ReviewingImport.Seen;
import org.comity.web.FieldError;

/// What was read from a document, before anything is written.
///
/// @param name of the State
public record ImportReviewPage(Seen seen, String name, List<FieldError> errors) {

    /// What is shown first: what somebody must decide about.
    public static final List<Kind> ORDER = List.of(Kind.OPEN, Kind.CHANGED, Kind.FRESH, Kind.SAME, Kind.LEFT_OUT);

    public Imported imported() {
        return seen.imported();
    }

    public String address() {
        return "/proposals/imports/" + imported().id();
    }

    public List<Matched> rows(Kind kind) {
        return seen.rows().stream().filter(row -> row.kind() == kind).toList();
    }

    public boolean ready() {
        return seen.count(Kind.OPEN) == 0 && seen.count(Kind.CHANGED) + seen.count(Kind.FRESH) > 0;
    }
}
