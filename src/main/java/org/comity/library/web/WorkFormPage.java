package org.comity.library.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.library.Work;
import org.comity.library.WorkAuthority;
import org.comity.library.WorkKind;
import org.comity.web.FieldError;

/// The form of a work.
///
/// @param before the work as it stands; empty for a new one
/// @param originals that a language can name
public record WorkFormPage(
        Optional<Work> before, Map<String, String> typed, List<DeskPage.Brought> originals, List<FieldError> errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public List<WorkKind> kinds() {
        return List.of(WorkKind.values());
    }

    public List<WorkAuthority> authorities() {
        return List.of(WorkAuthority.values());
    }

    /// Whether an original stands among the choices.
    public boolean known(String digest) {
        return originals.stream().anyMatch(original -> original.digest().hex().equals(digest));
    }

    public int languages() {
        return WorkForm.languages(typed, before);
    }
}
